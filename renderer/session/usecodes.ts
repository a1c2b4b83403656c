import { useMemo } from 'react';
import type { CodeId } from '../../shared/coding/codebook';
import { codesOf, type Codes } from './codes';
import { useLook } from './look';
import { useAskKeeping } from './useask';

export function useCodes(): Codes | null {
  const { value: book } = useAskKeeping('codebook.current', null);
  return useMemo(() => (book ? codesOf(book) : null), [book]);
}

/** Names codes in the language of the window, by their ids until the codebook is there. */
export function useCodeName(): (id: CodeId) => string {
  const codes = useCodes();
  const language = useLook((look) => look.language);
  return (id) => codes?.name(id, language) ?? id;
}
