import { useLook, useSay, useTell } from '../session/look';
import { Button } from '../kit/button';
import { grouped, savedTime } from '../session/format';
import { shareDone, timeLeft, type Task } from '../session/progress';
import { useProject } from '../session/project';
import { cancelTask, useTasks } from '../session/tasks';

/** What the project holds, that it is saved, and everything that runs. */
export function StatusLine() {
  const say = useSay();
  const language = useLook((look) => look.language);
  const summary = useProject((project) => project.summary);
  const tasks = useTasks();
  return (
    <footer className="status-line" aria-label={say('status.bar')}>
      {summary && (
        <>
          <span>{say('status.documents', { count: grouped(summary.documents) })}</span>
          <span>{say('status.clauses', { count: grouped(summary.clauses) })}</span>
          <span>{say('status.codings', { count: grouped(summary.codings) })}</span>
          <span>{say('status.codebook', { version: summary.codebook.version })}</span>
          <span title={say(`machineSays.${summary.machine}`)}>{say(`machine.${summary.machine}`)}</span>
          <span>
            {summary.savedAt
              ? say('status.saved', { time: savedTime(summary.savedAt, new Date(), language) })
              : say('status.unsaved')}
          </span>
        </>
      )}
      <ul className="tasks" aria-label={say('status.tasks')}>
        {tasks.map((task) => (
          <Running key={task.id} task={task} />
        ))}
      </ul>
    </footer>
  );
}

function Running({ task }: { task: Task }) {
  const say = useSay();
  const tell = useTell();
  const { progress } = task;
  const name = say(task.says);
  const share = shareDone(progress);
  const left = timeLeft(progress);
  return (
    <li>
      <span>{name}</span>
      {progress && (
        <span className="faint one-line task-name" title={progress.name}>
          {say(`task.phase.${progress.phase}`)} {progress.name}
        </span>
      )}
      <progress aria-label={name} {...(share !== null && { value: share })} max={1} />
      {progress && (
        <span>
          {grouped(progress.done)}/{grouped(progress.total)}
        </span>
      )}
      {left && <span>{tell(left)}</span>}
      <Button
        look="icon"
        aria-label={say('status.cancel', { task: name })}
        title={task.cancelling ? say('status.cancelling') : say('status.cancel', { task: name })}
        disabled={task.cancelling}
        onClick={() => cancelTask(task.id)}
      >
        ✕
      </Button>
    </li>
  );
}
