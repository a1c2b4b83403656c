import type { ReactNode } from 'react';
import type { LinkedCitation, OpenDocument } from '../../shared/contract/library';
import { POLICY_DATES } from './dates';
import { citationsNamed, type NamedDocument } from './named';
import { useSay } from '../session/look';
import { OpenLink } from './openlink';

/** What a document says of days, addressees and other documents: all from its text. */
export function DocumentLinksPart({ open }: { open: OpenDocument }) {
  const say = useSay();
  const { dates, links } = open;
  const days = POLICY_DATES.filter((name) => dates[name] !== null);
  const cited = citationsNamed(links.citations);
  return (
    <>
      {days.length > 0 && (
        <Part title={say('links.dates')}>
          <dl className="pairs">
            {days.map((name) => (
              <div key={name}>
                <dt>{say(`date.${name}`)}</dt>
                <dd>{dates[name]}</dd>
              </div>
            ))}
          </dl>
        </Part>
      )}
      {links.addressees.length > 0 && (
        <Part title={say('links.addressees')}>
          <p>{links.addressees.join(say('window.listComma'))}</p>
        </Part>
      )}
      <Named title={say('links.basedOn')} citations={links.basedOn} />
      <Named title={say('links.repeals')} citations={links.repeals} />
      {cited.length > 0 && (
        <details className="fold">
          <summary>
            <h3 className="heading">{say('links.cites', { count: cited.length })}</h3>
            <small className="faint">{say('originShort.text')}</small>
          </summary>
          <NamedList named={cited} />
        </details>
      )}
      {links.citedBy.length > 0 && (
        <section>
          <h3 className="heading">{say('links.citedBy', { count: links.citedBy.length })}</h3>
          <NamedList named={links.citedBy.map((each) => ({ ...each, clause: null, documentNumber: null }))} />
        </section>
      )}
    </>
  );
}

function Named({ title, citations }: { title: string; citations: readonly LinkedCitation[] }) {
  if (citations.length === 0) return null;
  return (
    <Part title={title}>
      <NamedList named={citationsNamed(citations)} />
    </Part>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const say = useSay();
  return (
    <section>
      <div className="heading-line">
        <h3 className="heading">{title}</h3>
        <small className="faint">{say('originShort.text')}</small>
      </div>
      {children}
    </section>
  );
}

/** Documents by name; those in the project are links. */
function NamedList({ named }: { named: readonly NamedDocument[] }) {
  const say = useSay();
  return (
    <ul className="named-documents">
      {named.map(({ document, title, documentNumber, clause, times }) => (
        <li key={`${document ?? ''} ${title} ${documentNumber ?? ''}`}>
          <div>
            {document === null ? title : <OpenLink document={document} clause={clause} title={title} />}
            {documentNumber && <small className="faint number-under">{documentNumber}</small>}
          </div>
          <small className="faint">
            {[
              times > 1 ? say('links.times', { times }) : null,
              document === null ? say('links.notHere') : null,
            ]
              .filter(Boolean)
              .join(' · ')}
          </small>
        </li>
      ))}
    </ul>
  );
}
