import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Dividers of panes are of no landmark, and each pane begins its own headings. */
const rules = { region: { enabled: false }, 'heading-order': { enabled: false } };

interface Found {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/**
 * What axe finds on what the window shows, of whatever impact: for each rule and node one entry that begins with
 * `view`. `only`: no other rules than these. The source goes in through the debugger, which the content security
 * policy leaves alone.
 */
export async function barriers(
  window: Page,
  view: string,
  only: readonly string[] = [],
): Promise<readonly string[]> {
  if (!(await window.evaluate(() => 'axe' in globalThis))) await window.evaluate(axe.source);
  const options = { resultTypes: ['violations'], rules, ...(only.length > 0 && { runOnly: only }) };
  const found = await window.evaluate<readonly Found[]>(
    `axe.run(${JSON.stringify(options)}).then(({ violations }) => violations)`,
  );
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ html, failureSummary = '' }) =>
        `${view} · ${id}: ${help}\n  ${html.slice(0, 300)}\n  ${failureSummary.replace(/\s*\n\s*/g, ' ')}`,
    ),
  );
}
