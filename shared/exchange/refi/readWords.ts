import type { Guid } from '../project';
import { childNamed, childrenNamed, type XmlElement } from '../xml';

/** Lower case, without braces: programs differ in both. */
export function guidOf(written: string | undefined): Guid {
  return (written ?? '')
    .trim()
    .replace(/^\{|\}$/g, '')
    .toLowerCase();
}

/** The GUIDs that children of this name point to. */
export function targets(element: XmlElement, name: string): Guid[] {
  return childrenNamed(element, name)
    .map((child) => guidOf(child.attribute('targetGUID') ?? child.attribute('guid')))
    .filter((guid) => guid !== '');
}

export function descriptionOf(element: XmlElement): string {
  return childNamed(element, 'Description')?.text ?? '';
}

export function userOf(element: XmlElement): Guid | null {
  const user = guidOf(element.attribute('creatingUser') ?? element.attribute('creatingUserGUID'));
  return user === '' ? null : user;
}

export function createdOf(element: XmlElement): string | null {
  return element.attribute('creationDateTime') ?? null;
}
