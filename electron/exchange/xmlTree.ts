import type { XmlElement } from '../../shared/exchange/xml';
import type { Message } from '../../shared/wording/say';
import { plainName, scanXml, xmlText } from '../importers/xml';

/** A project of a thousand laws, each clause coded ten times, has some two million elements. */
const MOST_ELEMENTS = 3_000_000;
const DEEPEST = 500;

export type TreeRead =
  { readonly ok: true; readonly root: XmlElement } | { readonly ok: false; readonly failure: Message };

/**
 * XML as a tree of elements, names without prefixes. Refused: a DOCTYPE (no entities, nothing to load), what breaks off
 * or does not match, more elements or deeper ones than any project has. `entry`: its name in messages.
 */
export function xmlTree(bytes: Uint8Array, entry: string): TreeRead {
  // XML §2.11: every line break is one \n before anything else is looked at.
  const source = xmlText(bytes).replace(/\r\n?/g, '\n');
  if (/<!DOCTYPE/i.test(source)) return refused('exchange.xmlDoctype', { entry });
  const top: Open = { name: '', attribute: () => undefined, children: [], text: '' };
  const open: Open[] = [top];
  let elements = 0;
  const state = { tooMuch: false };
  const whole = scanXml(source, {
    open: (name, attribute) => {
      elements += 1;
      state.tooMuch ||= elements > MOST_ELEMENTS || open.length > DEEPEST;
      if (state.tooMuch) return;
      const element: Open = { name: plainName(name), attribute, children: [], text: '' };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    close: () => {
      if (!state.tooMuch) open.pop();
    },
    text: (text) => {
      const element = open.at(-1);
      if (element !== undefined && !state.tooMuch) element.text += text;
    },
  });
  if (state.tooMuch) return refused('exchange.xmlTooMuch', { entry, limit: MOST_ELEMENTS });
  const [root] = top.children;
  return whole && root !== undefined
    ? { ok: true, root }
    : refused('exchange.xmlDamaged', { entry, elements });
}

interface Open extends XmlElement {
  readonly children: Open[];
  text: string;
}

function refused(key: Message['key'], values: Record<string, string | number>): TreeRead {
  return { ok: false, failure: { key, values } };
}
