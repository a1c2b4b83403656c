import { annotationsRead } from '../../shared/exchange/annotationsRead';
import { guidNamed } from './guid';
import type { ExchangeRead } from './refiFile';

/** A JSON file of Web Annotations. */
export function annotationsFile(bytes: Uint8Array): ExchangeRead {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, failure: { key: 'exchange.notAnnotations', values: { reason } } };
  }
  return annotationsRead(json, guidNamed);
}
