import {
  Chart,
  Legend,
  LineElement,
  PointElement,
  RadarController,
  RadialLinearScale,
  Tooltip,
} from 'chart.js';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { StudyTable } from '../../../shared/contract/study';
import { isDark, useLook, watchDark } from '../../session/look';

Chart.register(RadarController, RadialLinearScale, PointElement, LineElement, Legend, Tooltip);

/** Told apart in colour-blindness (Okabe and Ito) and, by their points and dashes, without colour. */
const SERIES = [
  { light: '#0072b2', dark: '#56b4e9', dash: [], point: 'circle' },
  { light: '#d55e00', dark: '#ff9e4a', dash: [6, 3], point: 'rect' },
  { light: '#007f5f', dark: '#4fd3a8', dash: [2, 2], point: 'triangle' },
  { light: '#a0527d', dark: '#e39ac3', dash: [8, 3, 2, 3], point: 'rectRot' },
  { light: '#7a6a00', dark: '#f0e442', dash: [10, 4], point: 'star' },
  { light: '#444444', dark: '#d0d0d0', dash: [1, 3], point: 'cross' },
] as const;

/** Capabilities of the rows that are pinned, 0 in the middle and 1 at the rim. */
export default function Radar({ table, keys }: { table: StudyTable; keys: readonly string[] }) {
  const { theme, language } = useLook();
  const dark = useSyncExternalStore(watchDark, () => isDark(theme));
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (!canvas.current) return undefined;
    const style = getComputedStyle(document.body);
    const [ink, line] = dark ? ['#e6e8eb', '#4a5058'] : ['#1d2126', '#c9ced5'];
    const font = { family: style.fontFamily, size: 12 };
    const chart = new Chart(canvas.current, {
      type: 'radar',
      data: {
        labels: table.columns.map(({ name }) => name[language]),
        datasets: keys.flatMap((key, nth) => {
          const row = table.rows.findIndex((head) => head.key === key);
          const series = SERIES[nth % SERIES.length];
          if (row < 0 || series === undefined) return [];
          const colour = dark ? series.dark : series.light;
          return [
            {
              label: table.rows[row]?.name[language] ?? key,
              data: (table.values[row] ?? []).map((value) => value ?? Number.NaN),
              borderColor: colour,
              fill: false,
              // Dashes over full lines, or equal shapes would hide one another.
              order: -nth,
              pointBackgroundColor: colour,
              borderDash: [...series.dash],
              pointStyle: series.point,
              borderWidth: 2,
              pointRadius: 4,
            },
          ];
        }),
      },
      options: {
        animation: false,
        maintainAspectRatio: false,
        scales: {
          r: {
            min: 0,
            max: 1,
            ticks: {
              stepSize: 0.25,
              format: { minimumFractionDigits: 2, maximumFractionDigits: 2 },
              color: ink,
              backdropColor: 'transparent',
              font: { ...font, size: 10 },
            },
            grid: { color: line },
            angleLines: { color: line },
            pointLabels: { color: ink, font },
          },
        },
        plugins: {
          legend: { position: 'bottom', reverse: true, labels: { color: ink, font, usePointStyle: true } },
        },
      },
    });
    return () => chart.destroy();
  }, [table, keys, language, dark]);
  return (
    <div className="study-radar-chart">
      <canvas ref={canvas} role="img" aria-label={table.title[language]} />
    </div>
  );
}
