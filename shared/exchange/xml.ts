/** An element as it was read; only what exchange files use: no prefixes, no instructions. */
export interface XmlElement {
  readonly name: string;
  readonly attribute: (name: string) => string | undefined;
  readonly children: readonly XmlElement[];
  /** Its own text, without that of its children. */
  readonly text: string;
}

export function childrenNamed(element: XmlElement | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).filter((child) => child.name === name);
}

export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** Attributes in their order; those with null are left out. */
export type Attributes = Readonly<Record<string, string | number | boolean | null>>;

/**
 * One element with its children, as text. Characters that XML 1.0 cannot hold are left out, line breaks in attributes
 * are written so that they come back.
 */
export function element(
  name: string,
  attributes: Attributes,
  children: readonly string[] | string = [],
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${attributeText(String(value))}"`)
    .join('');
  const content = typeof children === 'string' ? contentText(children) : children.join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** The element when there is something in it; the schemas do not allow an empty wrapper. */
export function wrapper(name: string, children: readonly string[]): string[] {
  return children.length === 0 ? [] : [element(name, {}, children)];
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

function attributeText(text: string): string {
  return legal(text).replace(/[&<>"\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}

function contentText(text: string): string {
  return legal(text).replace(/[&<>\r]/g, (character) => ESCAPES[character] ?? character);
}

/** What XML 1.0 §2.2 calls characters; half a surrogate pair is none. */
export function legal(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff]/gu, '');
}
