import type { Answer, News, Question, Takes } from './questions';

/** What crosses the port. `id` pairs a question with its answer; news have none. */
export type Asked = {
  [Q in Question]: { readonly id: number; readonly question: Q; readonly takes: Takes<Q> };
}[Question];

export interface Answered {
  readonly id: number;
  readonly answer: Answer<Question>;
}

export type Told = {
  [N in keyof News]: { readonly news: N; readonly message: News[N] };
}[keyof News];

export type FromEngine = Answered | Told;

/** The message by which a port to the engine reaches the window. */
export const ENGINE_PORT = 'engine-port';
