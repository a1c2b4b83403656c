import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import {
  coefficientLow,
  LINE_COEFFICIENTS,
  type AgreementLine,
  type LineCoefficient,
} from '../../../shared/agreement/lines';
import type { Coefficient, Undefined } from '../../../shared/agreement/rating';
import type { CodeId } from '../../../shared/coding/codebook';
import type { AgreementAnswer } from '../../../shared/contract/coders';
import type { SentenceKey } from '../../../shared/wording/say';
import { CodeTag } from '../../kit/codetag';
import { useArrival } from '../../kit/usearrival';
import { fixed } from '../../session/format';
import { useSay } from '../../session/look';
import { useLayerName } from './comparing';
import { agree, useAgreement } from './state';

/** A row a code; arrows go down it, and the differences beneath are those of the code one is at. */
export function LineTable({ answer }: { answer: AgreementAnswer }) {
  const say = useSay();
  const nameOf = useLayerName();
  const body = useRef<HTMLTableSectionElement>(null);
  const chosen = useAgreement((state) => state.code);
  const rows: readonly (CodeId | null)[] = [null, ...answer.codes.map(({ code }) => code)];
  const at = Math.max(0, rows.indexOf(chosen));
  const two = answer.layers.length === 2;
  // Cohen's κ is of two coders, Fleiss' of more.
  const columns = LINE_COEFFICIENTS.filter((name) => name !== (two ? 'fleissKappa' : 'cohenKappa'));
  useArrival(() => body.current?.querySelector<HTMLElement>('[tabindex="0"]'));
  const go = (to: number): void => {
    const code = rows[to];
    if (code === undefined) return;
    agree({ code, at: null });
    const row = body.current?.children[to];
    if (row instanceof HTMLElement) row.focus();
  };
  const keys = (event: KeyboardEvent): void => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    go(to);
  };
  const line = (code: CodeId | null, nth: number, it: AgreementLine): ReactNode => (
    <tr
      key={code ?? 'pooled'}
      aria-selected={nth === at}
      tabIndex={nth === at ? 0 : -1}
      data-unused={unused(it)}
      onClick={() => go(nth)}
    >
      <th scope="row">{code === null ? say('coders.pooled') : <CodeTag code={code} />}</th>
      <td>{it.units}</td>
      {it.given.map((count, layer) => (
        <td key={layer}>{count}</td>
      ))}
      {unused(it) ? (
        <>
          <Value of={it} name="percent" />
          <td
            className="undefined"
            colSpan={columns.length - 1}
            title={say('agreement.undefined.noVariation')}
          >
            {say('table.undefined')}
          </td>
        </>
      ) : (
        columns.map((name) => <Value key={name} of={it} name={name} />)
      )}
      <td>{it.disagreements}</td>
    </tr>
  );
  return (
    <div className="line-table">
      <table role="grid" aria-label={say('table.label')} onKeyDown={keys}>
        <thead>
          <tr>
            <th scope="col">{say('table.code')}</th>
            <th scope="col">{say('table.units')}</th>
            {answer.layers.map((layer) => (
              <th key={layer.key} scope="col" className="one-line">
                {nameOf(layer)}
              </th>
            ))}
            {columns.map((name) => (
              <th key={name} scope="col" title={say(`agreement.name.${name}`)}>
                {say(`table.short.${name}`)}
              </th>
            ))}
            <th scope="col">{say('table.differ')}</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {line(null, 0, answer.pooled)}
          {answer.codes.map((one, nth) => line(one.code, nth + 1, one))}
        </tbody>
      </table>
    </div>
  );
}

/** Nobody gave the code: every coefficient is undefined for the same reason, which is said once. */
function unused({ given }: AgreementLine): boolean {
  return given.every((count) => count === 0);
}

function Value({ of, name }: { of: AgreementLine; name: LineCoefficient }) {
  const say = useSay();
  const coefficient: Coefficient = of.coefficients[name];
  if (coefficient.value === null) {
    const short = UNDEFINED[coefficient.reason];
    return (
      <td className="undefined" title={say(`agreement.undefined.${coefficient.reason}`)}>
        {short === undefined ? '—' : say(short)}
      </td>
    );
  }
  const low = name !== 'percent' && coefficientLow(coefficient);
  const { alphaInterval } = of;
  const places =
    name === 'percent' ? `${(coefficient.value * 100).toFixed(1)}%` : fixed(coefficient.value, 3);
  return (
    <td data-low={low} title={low ? say('table.low') : undefined}>
      {low && <span aria-hidden="true">▾ </span>}
      {places}
      {name === 'krippendorffAlpha' && alphaInterval !== null && (
        <small>{`${fixed(alphaInterval.low, 2)}\u2009–\u2009${fixed(alphaInterval.high, 2)}`}</small>
      )}
    </td>
  );
}

const UNDEFINED: Partial<Record<Undefined, SentenceKey>> = {
  noVariation: 'table.undefined',
  neverUsed: 'table.neverUsed',
  nothingShared: 'table.nothingShared',
  incomplete: 'table.nothingShared',
};
