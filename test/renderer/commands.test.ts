import { describe, expect, it } from 'vitest';
import { commandFor, keysMatch, keysShown, viewCommandFor, type Pressed } from '../../renderer/commands/keys';
import { rank, ranked } from '../../renderer/commands/rank';
import { COMMANDS, commandOf, VIEWS, type CommandId } from '../../shared/contract/commands';

const press = (key: string, held: Partial<Pressed> = {}): Pressed => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  keyCode: 0,
  ...held,
});
const ctrl = { ctrlKey: true };
const here = { mac: false, typing: false };

describe('shortcuts', () => {
  it.each([
    ['Ctrl+K', press('k', ctrl), 'palette.open'],
    ['Ctrl+4', press('4', ctrl), 'view.coverage'],
    ['Ctrl+Shift+Z, as the browser names it', press('Z', { ...ctrl, shiftKey: true }), 'edit.redo'],
    ['Ctrl+Y', press('y', ctrl), 'edit.redo'],
    ['Alt+←', press('ArrowLeft', { altKey: true }), 'go.back'],
    ['k alone', press('k'), null],
    ['Ctrl+Alt+K is another chord', press('k', { ...ctrl, altKey: true }), null],
    ['n belongs to the reader’s own keys', press('n'), null],
  ])('%s', (_, pressed, id) => {
    expect(commandFor(pressed, here)).toBe(id);
  });

  it('the keys of a view are heard only where it has the keyboard', () => {
    expect(viewCommandFor(press('n'), false, 'reader')).toBe('reader.next');
    expect(viewCommandFor(press('Delete'), false, 'library')).toBe('library.remove');
    expect(viewCommandFor(press('Delete'), false, 'reader')).toBeNull();
    expect(viewCommandFor(press('k', ctrl), false, 'reader')).toBeNull();
  });

  it('⌘ on a Mac, Ctrl elsewhere', () => {
    expect(commandFor(press('k', { metaKey: true }), { ...here, mac: true })).toBe('palette.open');
    expect(commandFor(press('k', ctrl), { ...here, mac: true })).toBeNull();
    expect(commandFor(press('k', { metaKey: true }), here)).toBeNull();
  });

  it('never fires while an input method composes', () => {
    for (const id of Object.keys(COMMANDS) as CommandId[]) {
      for (const chord of commandOf(id).keys) {
        const key = chord.split('+').at(-1) ?? '';
        const held = {
          ctrlKey: chord.includes('Mod'),
          altKey: chord.includes('Alt'),
          shiftKey: chord.includes('Shift'),
        };
        expect(keysMatch(chord, press(key, held), false)).toBe(true);
        expect(keysMatch(chord, press(key, { ...held, isComposing: true }), false)).toBe(false);
        expect(keysMatch(chord, press(key, { ...held, keyCode: 229 }), false)).toBe(false);
      }
    }
  });

  it('leaves a text field its own undo and its Alt+arrows', () => {
    const typing = { ...here, typing: true };
    expect(commandFor(press('z', ctrl), typing)).toBeNull();
    expect(commandFor(press('ArrowLeft', { altKey: true }), typing)).toBeNull();
    expect(commandFor(press('k', ctrl), typing)).toBe('palette.open');
  });

  it('no two commands share a chord where both could be meant', () => {
    const ids = Object.keys(COMMANDS) as CommandId[];
    const everywhere = ids.filter((id) => !commandOf(id).only).flatMap((id) => commandOf(id).keys);
    for (const view of VIEWS) {
      const own = ids.filter((id) => commandOf(id).only === view).flatMap((id) => commandOf(id).keys);
      const chords = [...everywhere, ...own];
      expect(new Set(chords).size, view).toBe(chords.length);
    }
  });

  it('is printed as each system prints it', () => {
    expect(keysShown('Mod+Shift+z', true)).toBe('⇧⌘Z');
    expect(keysShown('Mod+Shift+z', false)).toBe('Ctrl+Shift+Z');
    expect(keysShown('Alt+ArrowLeft', false)).toBe('Alt+←');
    expect(keysShown('F2', false)).toBe('F2');
  });
});

describe('the palette', () => {
  it('finds letters in order, a run before scattered ones, an early run before a late one', () => {
    expect(rank('云岭省政务数据条例', '数据')).not.toBeNull();
    expect(rank('云岭省政务数据条例', '据数')).toBeNull();
    expect(rank('Open a project…', 'oprj')).not.toBeNull();
    const titles = ['东澜省公共数据共享管理办法', '数据共享办法', '数字政府共建方案'];
    expect(ranked(titles, '数共', (title) => title, 9)).toEqual([
      '数据共享办法',
      '数字政府共建方案',
      '东澜省公共数据共享管理办法',
    ]);
  });

  it('keeps the given order where nothing is typed', () => {
    expect(ranked(['乙', '甲'], ' ', (title) => title, 9)).toEqual(['乙', '甲']);
  });
});
