import type { Say } from '../../session/look';

/** Which file, and which part of it; `第 3 行` of a table says so itself, the texts of a split file are only counted. */
export function sourceSaid(fileName: string, part: string | null, say: Say): string {
  if (part === null) return fileName;
  return `${fileName} · ${/^\d+$/.test(part) ? say('arrivals.part', { part }) : part}`;
}
