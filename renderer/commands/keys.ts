import { COMMANDS, commandOf, type CommandId, type View } from '../../shared/contract/commands';

/** What of a KeyboardEvent decides. */
export interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
  readonly keyCode: number;
}

/** True when `pressed` is `chord` (`Mod+Shift+z`) on this platform. Never while an input method composes. */
export function keysMatch(chord: string, pressed: Pressed, mac: boolean): boolean {
  if (composing(pressed)) return false;
  const parts = chord.split('+');
  const key = parts.at(-1) ?? '';
  const wants = (modifier: string): boolean => parts.includes(modifier);
  const mod = mac ? pressed.metaKey : pressed.ctrlKey;
  const foreign = mac ? pressed.ctrlKey : pressed.metaKey;
  return (
    pressed.key.toLowerCase() === key.toLowerCase() &&
    mod === wants('Mod') &&
    !foreign &&
    pressed.altKey === wants('Alt') &&
    pressed.shiftKey === wants('Shift')
  );
}

/** The command these keys ask for anywhere in the window; `typing` = in a text field, which keeps its own keys. */
export function commandFor(pressed: Pressed, at: { mac: boolean; typing: boolean }): CommandId | null {
  const id = commandOn(pressed, at.mac, undefined);
  // A field undoes its own letters, and Alt+arrows move by words on a Mac.
  return id && at.typing && (TEXT_KEEPS.has(id) || pressed.altKey) ? null : id;
}

/** The command these keys ask for while the list or the text of `view` has the keyboard. */
export function viewCommandFor(pressed: Pressed, mac: boolean, view: View): CommandId | null {
  return commandOn(pressed, mac, view);
}

function commandOn(pressed: Pressed, mac: boolean, view: View | undefined): CommandId | null {
  const found = (Object.keys(COMMANDS) as CommandId[]).find((id) => {
    const { only, keys } = commandOf(id);
    return only === view && keys.some((chord) => keysMatch(chord, pressed, mac));
  });
  return found ?? null;
}

/** As printed on menus: `⇧⌘Z` on a Mac, `Ctrl+Shift+Z` elsewhere. */
export function keysShown(chord: string, mac: boolean): string {
  const parts = chord.split('+').map((part) => (mac ? MAC[part] : OTHER[part]) ?? capital(part));
  if (!mac) return parts.join('+');
  return [
    ...parts.slice(0, -1).sort((a, b) => MAC_ORDER.indexOf(a) - MAC_ORDER.indexOf(b)),
    parts.at(-1),
  ].join('');
}

/** While an input method composes, keys belong to it; 229 is how older engines say so. */
export function composing(pressed: Pick<Pressed, 'isComposing' | 'keyCode'>): boolean {
  return pressed.isComposing || pressed.keyCode === 229;
}

const TEXT_KEEPS = new Set<CommandId>(['edit.undo', 'edit.redo']);

const ARROWS = { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓', Enter: '⏎', Backspace: '⌫' };
const MAC: Record<string, string> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', ...ARROWS };
const OTHER: Record<string, string> = { Mod: 'Ctrl', ...ARROWS };
const MAC_ORDER = ['⌥', '⇧', '⌘'];

function capital(part: string): string {
  return part.length === 1 ? part.toUpperCase() : part;
}
