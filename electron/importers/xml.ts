/** What a scan reports. Names come with their prefix; `attribute` reads one attribute of the tag, entities resolved. */
export interface XmlHandler {
  readonly open: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/**
 * Reads XML as office programs write it: one pass, no recursion, nothing loaded, no entities but the five of
 * XML and numeric ones (so no expansion attack). Returns false when the document is cut off or its tags do not
 * match: what was reported until then is as far as it goes.
 */
export function scanXml(source: string, handler: XmlHandler): boolean {
  const open: string[] = [];
  let at = 0;
  while (at < source.length) {
    const tag = source.indexOf('<', at);
    if (tag === -1) break;
    if (tag > at && open.length > 0) handler.text(resolved(source.slice(at, tag)));
    const marked = skipped(source, tag, handler);
    if (marked !== null) {
      if (marked === -1) return false;
      at = marked;
      continue;
    }
    const end = tagEnd(source, tag + 1);
    if (end === -1) return false;
    at = end + 1;
    if (source[tag + 1] === '/') {
      const name = source.slice(tag + 2, end).trim();
      if (open.pop() !== name) return false;
      handler.close(name);
      continue;
    }
    const single = source[end - 1] === '/';
    const body = source.slice(tag + 1, single ? end - 1 : end);
    const name = /^[^\s/>]+/.exec(body)?.[0] ?? '';
    handler.open(name, (wanted) => attributeOf(body, wanted));
    if (single) handler.close(name);
    else open.push(name);
  }
  return open.length === 0;
}

/** A whole number from 1 to `most` as an attribute states it; `otherwise` where it states none. */
export function numberIn(value: string | undefined, otherwise: number, most: number): number {
  const number = Math.trunc(Number(value ?? otherwise));
  return number >= 1 ? Math.min(number, most) : otherwise;
}

/** Names of elements without whatever prefix the writer chose. */
export function plainName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Text of a part: its byte order mark, else UTF-8, which is what the office formats prescribe. */
export function xmlText(bytes: Uint8Array): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(wide).decode(bytes);
}

/** The place after a comment, CDATA section, instruction or declaration at `tag`; null when it is a tag, -1 when cut off. */
function skipped(source: string, tag: number, handler: XmlHandler): number | null {
  const after = (mark: string): number => {
    const end = source.indexOf(mark, tag);
    return end === -1 ? -1 : end + mark.length;
  };
  if (source.startsWith('<!--', tag)) return after('-->');
  if (source.startsWith('<![CDATA[', tag)) {
    const end = after(']]>');
    if (end !== -1) handler.text(source.slice(tag + 9, end - 3));
    return end;
  }
  if (source.startsWith('<?', tag)) return after('?>');
  if (source.startsWith('<!', tag)) return after('>');
  return null;
}

/** The `>` that ends a tag, not one inside a quoted value. */
function tagEnd(source: string, from: number): number {
  let quote = '';
  for (let i = from; i < source.length; i += 1) {
    const character = source[i];
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return i;
  }
  return -1;
}

/**
 * Attributes are gone through in order: a name inside another's value (`title="x id='1'"`) is none. The pattern goes
 * on where it stopped and fails nowhere but at the end, so that a name of a million letters costs no more than its length.
 */
function attributeOf(body: string, wanted: string): string | undefined {
  if (!body.includes(wanted)) return undefined;
  const attribute = /[\s=/>"']*([^\s=/>"']+)\s*(?:=\s*(?:"([^"]*)"|'([^']*)'))?/y;
  for (let found = attribute.exec(body); found !== null; found = attribute.exec(body)) {
    const value = found[2] ?? found[3];
    if (found[1] === wanted && value !== undefined) return resolved(value);
  }
  return undefined;
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function resolved(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi,
    (entity, hex, decimal, named) => {
      if (typeof named === 'string') return NAMED[named.toLowerCase()] ?? entity;
      const code = typeof hex === 'string' ? parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
    },
  );
}
