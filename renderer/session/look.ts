import { create } from 'zustand';
import { say, type Language, type SentenceKey, type Message, type Values } from '../../shared/wording/say';
import { bridge } from './connection';
import { oneOf, remembered } from './remembered';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const language = remembered<Language>('language', 'zh', oneOf('zh', 'en'));
const theme = remembered<Theme>('theme', 'system', oneOf(...THEMES));

/** How the window speaks and looks. */
export const useLook = create<{ readonly language: Language; readonly theme: Theme }>(() => ({
  language: language.read(),
  theme: theme.read(),
}));

export function switchLanguage(): void {
  useLook.setState(({ language: now }) => ({ language: now === 'zh' ? 'en' : 'zh' }));
}

export function switchTheme(): void {
  useLook.setState(({ theme: now }) => ({
    theme: THEMES[(THEMES.indexOf(now) + 1) % THEMES.length] ?? 'system',
  }));
}

/** Brings the page in line with the look, now and at every change. */
export function wearLook(): void {
  const wear = (look: ReturnType<typeof useLook.getState>): void => {
    document.documentElement.lang = look.language === 'zh' ? 'zh-CN' : 'en';
    document.documentElement.dataset['theme'] = look.theme;
    language.write(look.language);
    theme.write(look.theme);
    bridge.setLanguage(look.language);
  };
  wear(useLook.getState());
  useLook.subscribe(wear);
}

export type Say = (key: SentenceKey, values?: Values) => string;

/** Says sentences in the language of the window. */
export function useSay(): Say {
  const now = useLook((look) => look.language);
  return (key, values) => say(now, key, values);
}

export function useTell(): (message: Message) => string {
  const now = useLook((look) => look.language);
  return (message) => say(now, message.key, message.values);
}

const darkness = window.matchMedia('(prefers-color-scheme: dark)');

export function watchDark(listener: () => void): () => void {
  darkness.addEventListener('change', listener);
  return () => darkness.removeEventListener('change', listener);
}

/** True when the page is dark just now; for what is drawn on a canvas and cannot read tokens. */
export function isDark(theme: Theme): boolean {
  return theme === 'dark' || (theme === 'system' && darkness.matches);
}
