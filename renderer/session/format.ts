import type { Measure } from '../../shared/analysis/coverage';
import type { Language } from '../../shared/wording/say';

export function grouped(count: number): string {
  return count.toLocaleString('en-US');
}

/** As `toFixed`, with a minus of its own width, and none before what reads as nothing. */
export function fixed(value: number, places: number): string {
  const text = Math.abs(value).toFixed(places);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

/** Whole per cent; a small share that is not nothing never reads 0%. */
export function percent(share: number): string {
  if (share > 0 && share < 0.005) return '<1%';
  return `${Math.round(share * 100)}%`;
}

export function bytes(count: number): string {
  if (count < 1024) return `${count} B`;
  const kilo = count / 1024;
  return kilo < 1024 ? `${Math.round(kilo)} KB` : `${(kilo / 1024).toFixed(1)} MB`;
}

/** A value of the matrix, short enough for a cell; '' for nothing found. share 0–1 reads as per cent. */
export function cellText(value: number, measure: Measure): string {
  if (value === 0) return '';
  switch (measure) {
    case 'present':
      return '●';
    case 'clauses':
      return String(value);
    case 'share':
      return decimal(value * 100);
    case 'density':
      return decimal(value);
  }
}

/** `14:02` today, `11-24 14:02` before; local time. */
export function savedTime(iso: string, now: Date, language: Language): string {
  const at = new Date(iso);
  const time = at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  if (at.toDateString() === now.toDateString()) return time;
  const day = at.toLocaleDateString(language === 'zh' ? 'zh-CN' : 'en-GB', {
    month: 'numeric',
    day: 'numeric',
  });
  return `${day} ${time}`;
}

function decimal(value: number): string {
  if (value >= 9.95) return String(Math.round(value));
  return value < 0.05 ? '<.1' : value.toFixed(1);
}
