import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { STRATA, type Strata } from '../../../shared/agreement/sample';
import { SEED } from '../../../shared/analysis/statistics/chance';
import type { CodeId } from '../../../shared/coding/codebook';
import type { DocumentId } from '../../../shared/policy/document';
import { composing } from '../../commands/keys';
import { Button } from '../../kit/button';
import { Checklist } from '../../kit/checklist';
import { Dialog } from '../../kit/dialog';
import { Segmented } from '../../kit/segmented';
import { useFilter } from '../../session/filter';
import { useSay } from '../../session/look';
import { edit } from '../../session/project';
import { useAskKeeping } from '../../session/useask';
import { useCodeName, useCodes } from '../../session/usecodes';
import { codesToPut } from '../reader/codesfound';

/** What sample is to be drawn from what the filter shows. Enter draws. */
export function DrawDialog({ nth, onClose }: { nth: number; onClose: () => void }) {
  const say = useSay();
  const filter = useFilter();
  const codes = useCodes();
  const nameOf = useCodeName();
  const { value: rows } = useAskKeeping('library.rows', { filter });
  const [name, setName] = useState(say('draw.named', { n: nth }));
  const [size, setSize] = useState('20');
  const [seed, setSeed] = useState(String(SEED));
  const [by, setBy] = useState<Strata>('document');
  /** Taken out of what is offered: what comes into view later is in. */
  const [without, setWithout] = useState<readonly DocumentId[]>([]);
  const [unasked, setUnasked] = useState<readonly CodeId[]>([]);
  if (!rows || !codes) return null;
  const offered = codesToPut(codes.book.codes).map(({ code }) => code.id);
  const asked = offered.filter((code) => !unasked.includes(code));
  const documents = rows.map(({ id }) => id).filter((id) => !without.includes(id));
  const draw = async (): Promise<void> => {
    const order = { name, documents, codes: asked, size: Number(size), by, seed: Number(seed) };
    if (await edit('coders.draw', { filter, order })) onClose();
  };
  const keys = (event: KeyboardEvent): void => {
    const field = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox';
    if (composing(event.nativeEvent) || event.key !== 'Enter' || !field) return;
    event.preventDefault();
    void draw();
  };
  return (
    <Dialog title={say('samples.draw')} onClose={onClose}>
      <div className="draw" onKeyDown={keys}>
        <div className="draw-fields">
          <Field label={say('draw.name')} value={name} onChange={setName} first />
          <Field label={say('draw.size')} value={size} onChange={setSize} number />
          <Field
            label={say('draw.seed')}
            title={say('draw.seedSays')}
            value={seed}
            onChange={setSeed}
            number
          />
          <div>
            <span className="heading">{say('draw.by')}</span>
            <Segmented
              label={say('draw.by')}
              value={by}
              segments={STRATA.map((value) => ({ value, label: say(`draw.by.${value}`) }))}
              onChoose={setBy}
            />
          </div>
        </div>
        <div className="draw-lists">
          <List
            title={say('draw.documents', { chosen: documents.length, all: rows.length })}
            onAll={() => setWithout([])}
            onNone={() => setWithout(rows.map(({ id }) => id))}
          >
            <Checklist
              label={say('draw.documents', { chosen: documents.length, all: rows.length })}
              items={rows.map(({ id, facts }) => ({ value: id, label: facts.title }))}
              chosen={documents}
              onToggle={(id) => setWithout(toggled(without, id))}
            />
          </List>
          <List
            title={say('draw.codes', { chosen: asked.length, all: offered.length })}
            onAll={() => setUnasked([])}
            onNone={() => setUnasked(offered)}
          >
            <Checklist
              label={say('draw.codes', { chosen: asked.length, all: offered.length })}
              items={offered.map((code) => ({ value: code, label: nameOf(code) }))}
              chosen={asked}
              onToggle={(code) => setUnasked(toggled(unasked, code))}
            />
          </List>
        </div>
        <p className="faint">{say('draw.rare')}</p>
      </div>
      <footer className="dialog-foot">
        <Button look="framed" onClick={onClose}>
          {say('window.close')}
        </Button>
        <Button look="main" onClick={() => void draw()}>
          {say('draw.go', { size })}
        </Button>
      </footer>
    </Dialog>
  );
}

function Field(props: {
  label: string;
  title?: string;
  value: string;
  onChange: (value: string) => void;
  number?: boolean;
  /** Has the keyboard when the dialog opens. */
  first?: boolean;
}) {
  const { label, title, value, onChange, number = false, first = false } = props;
  return (
    <label title={title}>
      <span className="heading">{label}</span>
      <input
        className="field"
        data-first={first || undefined}
        inputMode={number ? 'numeric' : 'text'}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onFocus={(event) => event.target.select()}
      />
    </label>
  );
}

function List(props: { title: string; onAll: () => void; onNone: () => void; children: ReactNode }) {
  const { title, onAll, onNone, children } = props;
  const say = useSay();
  return (
    <section>
      <h3 className="heading">
        {title}
        <Button look="link" onClick={onAll}>
          {say('draw.all')}
        </Button>
        <Button look="link" onClick={onNone}>
          {say('draw.none')}
        </Button>
      </h3>
      <div className="draw-list">{children}</div>
    </section>
  );
}

function toggled<Value>(list: readonly Value[], value: Value): readonly Value[] {
  return list.includes(value) ? list.filter((other) => other !== value) : [...list, value];
}
