import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { CodeId } from '../../shared/coding/codebook';
import { codesOf, type Codes } from './codes';
import { useLook } from './look';
import { useAskKeeping } from './useask';

const CodesContext = createContext<Codes | null>(null);

/** Asks for the codebook once for all who name codes: a matrix names them by the hundred. */
export function CodesProvider({ children }: { children: ReactNode }) {
  const { value: book } = useAskKeeping('codebook.current', null);
  const codes = useMemo(() => (book ? codesOf(book) : null), [book]);
  return <CodesContext value={codes}>{children}</CodesContext>;
}

/** The codebook in force; null until the engine gave it. */
export function useCodes(): Codes | null {
  return useContext(CodesContext);
}

/** Names codes in the language of the window, by their ids until the codebook is there. */
export function useCodeName(): (id: CodeId) => string {
  const codes = useCodes();
  const language = useLook((look) => look.language);
  return (id) => codes?.name(id, language) ?? id;
}
