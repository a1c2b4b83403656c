import type { ReactNode } from 'react';
import type { StudyBasis, StudyRequest } from '../../../shared/contract/study';
import type { Sentence } from '../../../shared/wording/say';
import { useHere } from '../../commands/here';
import { Button } from '../../kit/button';
import { grouped } from '../../session/format';
import { useLook, useSay } from '../../session/look';
import { exportStudy } from './exporting';

/** A choice of one with its name before it. */
export function Choice<T extends string>(props: {
  label: string;
  value: T;
  options: readonly { readonly value: T; readonly name: string; readonly group?: string }[];
  onChoose: (value: T) => void;
}) {
  const { label, value, options, onChoose } = props;
  const groups = [...new Set(options.map(({ group }) => group))];
  return (
    <label className="study-choice">
      <span className="faint" aria-hidden="true">
        {label}
      </span>
      <select
        className="field"
        aria-label={label}
        value={value}
        onChange={(event) => onChoose(event.target.value as T)}
      >
        {groups.map((group) => {
          const own = options.filter((option) => option.group === group);
          const items = own.map((option) => (
            <option key={option.value} value={option.value}>
              {option.name}
            </option>
          ));
          return group === undefined ? (
            items
          ) : (
            <optgroup key={group} label={group}>
              {items}
            </optgroup>
          );
        })}
      </select>
    </label>
  );
}

/** Writes the table on screen into a file; the command for exports does the same while the table stands. */
export function CsvButton({ request }: { request: StudyRequest }) {
  const say = useSay();
  const write = (): void => void exportStudy(request);
  useHere({ 'export.menu': write });
  return (
    <Button look="framed" title={say('study.csv')} onClick={write}>
      {say('study.csvShort')}
    </Button>
  );
}

/** What stands under a table: what was counted and how it is to be read. */
export function Notes({ basis, children }: { basis: StudyBasis | null; children?: ReactNode }) {
  const say = useSay();
  return (
    <footer className="study-notes">
      {children}
      {basis && (
        <p className="faint">
          {say('study.basis', { documents: grouped(basis.documents) })}
          {basis.leftOut > 0 && ` · ${say('study.basisLeftOut', { count: basis.leftOut })}`}
        </p>
      )}
    </footer>
  );
}

/** Names of a table in the language of the window. */
export function useNamed(): (name: Sentence) => string {
  const language = useLook((look) => look.language);
  return (name) => name[language];
}
