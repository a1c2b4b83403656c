/** Asks one thing at a time; of what comes meanwhile, only the last. Answers nobody waits for any more are not told. */
export interface Latest<Q> {
  ask(question: Q): void;
  /** Nothing is waited for any more. */
  drop(): void;
}

export function latest<Q, A>(
  answer: (question: Q) => Promise<A>,
  tell: (answer: A, question: Q) => void,
): Latest<Q> {
  let wanted: { readonly question: Q } | null = null;
  let busy = false;

  const run = async (): Promise<void> => {
    busy = true;
    while (wanted !== null) {
      const now: { readonly question: Q } = wanted;
      const given = await answer(now.question);
      if (wanted !== now) continue;
      wanted = null;
      tell(given, now.question);
    }
    busy = false;
  };

  return {
    ask(question) {
      wanted = { question };
      if (!busy) void run();
    },
    drop() {
      wanted = null;
    },
  };
}
