import { FILTER_NONE } from '../../shared/analysis/filter';
import type { DocumentRow } from '../../shared/contract/library';
import { FACT_FIELDS, factValue, type FactField } from '../views/library/facts';
import { FactInput } from '../views/library/factinput';
import { NotePart } from './notefield';
import { OpenLink } from './openlink';
import { DocumentLinksPart } from './documentlinks';
import { Button } from '../kit/button';
import { grouped, percent } from '../session/format';
import { useSay, useTell } from '../session/look';
import { openDocument } from '../session/beside';
import { usePlace } from '../session/place';
import type { Selection } from '../session/trail';
import { useAsk, useAskKeeping } from '../session/useask';
import { editFacts } from '../views/library/edits';

/** Facts of the selected documents, to be corrected one by one or for all at once. */
export function DocumentsPart({ at }: { at: Extract<Selection, { kind: 'documents' }> }) {
  const say = useSay();
  const reading = usePlace((trail) => trail.here.view === 'reader');
  const { value: rows } = useAskKeeping('library.rows', { filter: FILTER_NONE });
  const selected = (rows ?? []).filter(({ id }) => at.ids.includes(id));
  const [first] = selected;
  const { value: open } = useAsk('document.open', selected.length === 1 && first ? { id: first.id } : 'skip');
  if (!first) return null;
  const one = selected.length === 1;
  const fields = FACT_FIELDS.filter((field) => one || field.bulk);
  return (
    <>
      <h2>{one ? first.facts.title : say('library.bulk', { count: selected.length })}</h2>
      {one && !reading && (
        <Button look="framed" onClick={() => openDocument(first.id)}>
          {say('library.open')}
        </Button>
      )}
      <section>
        <h3 className="heading">{say('library.facts')}</h3>
        <div className="fact-form">
          {fields.map((field) => (
            <Fact key={field.name} field={field} rows={selected} />
          ))}
        </div>
      </section>
      {one && <NotePart target={{ kind: 'document', document: first.id }} />}
      {one && first.kin.length > 0 && <KinPart kin={first.kin} />}
      {one && open && <DocumentLinksPart open={open} />}
      {one && <File row={first} />}
    </>
  );
}

function Fact({ field, rows }: { field: FactField; rows: readonly DocumentRow[] }) {
  const say = useSay();
  const values = [...new Set(rows.map(({ facts }) => factValue(facts, field.name)))];
  const [value = ''] = values;
  const same = values.length === 1;
  const origins = new Set(rows.map(({ facts }) => facts.origins[field.name]));
  const [origin] = origins.size === 1 ? origins : [];
  return (
    <label>
      <span className="faint">
        {say(`fact.${field.name}`)}
        {origin && <small title={say(`origin.${origin}`)}>{say(`originShort.${origin}`)}</small>}
      </span>
      <FactInput
        key={values.join('\n')}
        field={field}
        value={same ? value : ''}
        placeholder={say(same ? 'fact.unknown' : 'library.several')}
        onTake={(entered) => void editFacts(rows, field, entered)}
      />
    </label>
  );
}

/** Reprints and other versions of the policy; each opens in the reader. */
function KinPart({ kin }: { kin: DocumentRow['kin'] }) {
  const say = useSay();
  return (
    <section>
      <h3 className="heading">{say('library.kin')}</h3>
      <ul className="named-documents">
        {kin.map(({ document, title, kind, likeness }) => (
          <li key={document}>
            <span>
              <OpenLink document={document} title={title} />
            </span>
            <small className="faint">{say(`library.kin.${kind}`, { share: percent(likeness) })}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function File({ row }: { row: DocumentRow }) {
  const say = useSay();
  const tell = useTell();
  const lines = [
    [say('library.file'), row.fileName],
    [say('library.format'), `${row.format} · ${row.encoding}`],
    [say('library.characters'), grouped(row.characters)],
    [say('library.articles'), grouped(row.articles)],
    [say('library.clauses'), grouped(row.clauses)],
    [say('library.tagged'), percent(row.tagged)],
  ];
  return (
    <section>
      <h3 className="heading">{say('library.file')}</h3>
      <dl className="pairs">
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {row.warnings.length > 0 && (
        <ul className="warnings" aria-label={say('library.warnings')}>
          {row.warnings.map((warning) => (
            <li key={JSON.stringify(warning)}>{tell(warning)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
