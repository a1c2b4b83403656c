import { create } from 'zustand';
import type { Message, SentenceKey } from '../../shared/wording/say';

/** `problem` stays until dismissed; `done` goes by itself after a while. */
export interface Notice {
  readonly id: number;
  readonly tone: 'problem' | 'done';
  readonly message: Message;
  /** A sentence with an {act}, into which the message is set: “已撤销：…”. */
  readonly within?: SentenceKey;
  readonly offer?: { readonly says: SentenceKey; readonly run: () => void };
}

export const useNotices = create<readonly Notice[]>(() => []);

let nextId = 1;

export function notify(
  tone: Notice['tone'],
  message: Message,
  more: Pick<Notice, 'within' | 'offer'> = {},
): void {
  const text = JSON.stringify(message);
  // The same problem twice is one problem; a fresh “done” replaces the former.
  useNotices.setState(
    (notices) => [
      ...notices.filter((notice) => JSON.stringify(notice.message) !== text && notice.tone === 'problem'),
      { id: nextId++, tone, message, ...more },
    ],
    true,
  );
}

export function dismiss(id: number): void {
  useNotices.setState((notices) => notices.filter((notice) => notice.id !== id), true);
}
