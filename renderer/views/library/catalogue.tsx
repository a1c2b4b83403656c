import type { CatalogueRow } from '../../../shared/contract/library';
import { OFFICIAL_SEARCH } from '../../../shared/policy/officialSites';
import { Button } from '../../kit/button';
import { bridge } from '../../session/connection';
import { grouped } from '../../session/format';
import { useFilter } from '../../session/filter';
import { useSay } from '../../session/look';
import { notify } from '../../session/notices';
import { useAskKeeping } from '../../session/useask';
import { show, useShown } from './shown';

/** Policies that exist, by the catalogue, and are not in the project: where each can be got. */
export function Catalogue() {
  const say = useSay();
  const filter = useFilter();
  const { value: rows } = useAskKeeping('library.catalogue', { filter });
  const open = useShown((shown) => shown.catalogue);
  if (!rows || rows.length === 0) return null;
  return (
    <section className="catalogue" aria-label={say('catalogue.title', { count: grouped(rows.length) })}>
      <button
        type="button"
        className="catalogue-head"
        aria-expanded={open}
        onClick={() => show({ catalogue: !open })}
      >
        <span className="twist" aria-hidden="true">
          {open ? '▾' : '▸'}
        </span>
        {say('catalogue.title', { count: grouped(rows.length) })}
      </button>
      {open && (
        <ul>
          {rows.map((row) => (
            <Missing key={`${row.title} ${row.documentNumber ?? ''} ${row.date ?? ''}`} row={row} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Missing({ row }: { row: CatalogueRow }) {
  const say = useSay();
  const { title, documentNumber, issuers, date, level, region, site } = row;
  const search = (): void => {
    bridge.searchOfficialSite(site, title);
    const key = OFFICIAL_SEARCH[site].query === null ? 'catalogue.pasted' : 'catalogue.opened';
    notify('done', { key, values: { site: say(`site.${site}`), title } });
  };
  return (
    <li className="catalogue-row">
      <div className="catalogue-policy">
        <span className="catalogue-name">{title}</span>
        <small className="faint">
          {[documentNumber, issuers.join('、'), date, level && say(`level.${level}`), region]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </div>
      <Button look="framed" title={say(`site.${site}`)} onClick={search}>
        {say('catalogue.search')}
      </Button>
    </li>
  );
}
