import type { ChartConfiguration, ScriptableContext, Plugin } from 'chart.js';
import type {} from 'chartjs-chart-matrix';
import type { MatrixFigure } from './figure';

/** Where the figure will be looked at: print is always dark ink on white. */
export interface Look {
  readonly scale: 'screen' | 'print';
  readonly dark: boolean;
}

/** One cell as chart.js holds it: column and row by index, value as measured. */
export interface MatrixCell {
  readonly x: number;
  readonly y: number;
  readonly v: number;
}

/** A chart.js configuration and the size in CSS pixels at which it is drawn. */
export interface DrawnChart {
  readonly config: ChartConfiguration<'matrix', MatrixCell[]>;
  readonly width: number;
  readonly height: number;
}

/** Faces of the three systems; a figure names them all, the reader's machine has one. */
export const FIGURE_FONTS =
  "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Source Han Sans SC',sans-serif";

const CELL_HEIGHT = 20;
const MARGIN = { top: 44, right: 24, bottom: 64 };

/** The code × document heat map: rows are codes, columns documents, one hue, zero set apart from small values. */
export function matrixChart(figure: MatrixFigure, look: Look): DrawnChart {
  const ink = look.dark && look.scale === 'screen' ? DARK : LIGHT;
  const cellWidth = figure.columns.length > 40 ? 18 : figure.columns.length > 12 ? 30 : 56;
  const left = 36 + 12 * Math.max(4, ...figure.rows.map((row) => ems(row.label)));
  const labels = figure.columns.map((column) => shortened(column.label, 16));
  const head = 16 + 11 * 0.88 * Math.max(4, ...labels.map(ems));
  const width = Math.max(480, left + cellWidth * figure.columns.length + MARGIN.right + head * 0.55);
  const height = MARGIN.top + head + CELL_HEIGHT * figure.rows.length + MARGIN.bottom;
  const cells = figure.values.flatMap((row, y) => row.map((v, x) => ({ x, y, v })));
  const values = figure.columns.length <= 40;
  return {
    width: Math.round(width),
    height: Math.round(height),
    config: {
      type: 'matrix',
      data: {
        datasets: [
          {
            label: figure.unit,
            data: cells,
            backgroundColor: (at: ScriptableContext<'matrix'>) => shade(cellOf(at), figure.max, ink),
            borderWidth: 0,
            width: (at) => slot(areaOf(at)?.width, figure.columns.length),
            height: (at) => slot(areaOf(at)?.height, figure.rows.length),
          },
        ],
      },
      options: {
        responsive: false,
        animation: false,
        layout: { padding: { right: Math.round(head * 0.55), bottom: 18 } },
        plugins: {
          legend: { display: false },
          tooltip: { enabled: look.scale === 'screen' },
          title: { display: true, text: figure.title, color: ink.text, font: { size: 15, weight: 'bold' } },
          subtitle: {
            display: true,
            position: 'bottom',
            text: figure.caption,
            color: ink.faint,
            font: { size: 11, weight: 'normal' },
            padding: { top: 8 },
          },
        },
        scales: {
          x: {
            type: 'linear',
            position: 'top',
            min: -0.5,
            max: figure.columns.length - 0.5,
            // The controller would leave half a cell free at both ends; ours has its own.
            offset: false,
            grid: { display: false },
            border: { display: false },
            afterBuildTicks: (axis) => {
              axis.ticks = figure.columns.map((_, value) => ({ value }));
            },
            ticks: {
              autoSkip: false,
              minRotation: 60,
              maxRotation: 60,
              color: ink.text,
              font: { size: 11 },
              callback: (value) => labels[Number(value)] ?? '',
            },
          },
          y: {
            type: 'linear',
            reverse: true,
            min: -0.5,
            max: figure.rows.length - 0.5,
            offset: false,
            grid: { display: false },
            border: { display: false },
            afterBuildTicks: (axis) => {
              axis.ticks = figure.rows.map((_, value) => ({ value }));
            },
            ticks: {
              autoSkip: false,
              color: ink.text,
              font: { size: 12 },
              callback: (value) => figure.rows[Number(value)]?.label ?? '',
            },
          },
        },
      },
      plugins: [groupLines(figure, ink), scaleKey(figure, ink), ...(values ? [cellValues(figure, ink)] : [])],
    },
  };
}

interface Ink {
  readonly text: string;
  readonly faint: string;
  readonly zero: string;
  readonly low: readonly [number, number, number];
  readonly high: readonly [number, number, number];
}
/** One hue from light to dark (to light in the dark), so that a grey print keeps the order. */
const LIGHT: Ink = {
  text: '#1c2024',
  faint: '#5b6470',
  zero: '#f1f2f4',
  low: [205, 224, 241],
  high: [16, 62, 113],
};
const DARK: Ink = {
  text: '#e6e8eb',
  faint: '#a0a8b2',
  zero: '#22262b',
  low: [38, 62, 92],
  high: [150, 200, 250],
};

/** Not there before the first layout, whatever the type says. */
function areaOf(at: ScriptableContext<'matrix'>): { width: number; height: number } | undefined {
  return at.chart.chartArea;
}

function cellOf(at: { raw: unknown }): number {
  return (at.raw as MatrixCell | undefined)?.v ?? 0;
}

/** √-scaled, because counts are skewed: a few long regulations would otherwise leave all others pale. */
function strength(value: number, max: number): number {
  return max > 0 ? Math.sqrt(Math.min(1, value / max)) : 0;
}

function shade(value: number, max: number, ink: Ink): string {
  if (value === 0) return ink.zero;
  const t = strength(value, max);
  const mix = ink.low.map((low, i) => Math.round(low + ((ink.high[i] ?? low) - low) * t));
  return `rgb(${mix.join(',')})`;
}

function slot(length: number | undefined, count: number): number {
  return Math.max(1, (length ?? 0) / Math.max(1, count) - 1);
}

function cellValues(figure: MatrixFigure, ink: Ink): Plugin<'matrix'> {
  return {
    id: 'cellValues',
    afterDatasetsDraw: ({ ctx, scales }) => {
      const { x, y } = scales;
      if (x === undefined || y === undefined) return;
      ctx.save();
      ctx.font = '11px sans-serif';
      ctx.textAlign = 'center';
      ctx.textBaseline = 'middle';
      figure.values.forEach((row, r) =>
        row.forEach((value, c) => {
          if (value === 0) return;
          const onDark = strength(value, figure.max) > 0.5;
          ctx.fillStyle = ink === LIGHT ? (onDark ? '#ffffff' : '#1c2024') : onDark ? '#10151b' : '#e6e8eb';
          ctx.fillText(cellText(value), x.getPixelForValue(c), y.getPixelForValue(r));
        }),
      );
      ctx.restore();
    },
  };
}

/** What the shades mean: nothing found, then from the least to the most, in the figure's unit. */
function scaleKey(figure: MatrixFigure, ink: Ink): Plugin<'matrix'> {
  const steps = 6;
  const box = { width: 18, height: 10 };
  return {
    id: 'scaleKey',
    afterDraw: ({ ctx, height, chartArea }) => {
      if (figure.max === 0) return;
      const y = height - box.height - 4;
      ctx.save();
      ctx.font = '11px sans-serif';
      ctx.textBaseline = 'middle';
      ctx.textAlign = 'left';
      const cell = (x: number, value: number): void => {
        ctx.fillStyle = shade(value, figure.max, ink);
        ctx.fillRect(x, y, box.width - 1, box.height);
      };
      const text = (words: string, x: number): void => {
        ctx.fillStyle = ink.faint;
        ctx.fillText(words, x, y + box.height / 2);
      };
      const { left } = chartArea;
      cell(left, 0);
      text('0', left + box.width + 4);
      const from = left + box.width + 28;
      // Even steps of the √ scale, as the cells have them.
      for (let step = 1; step <= steps; step += 1) {
        cell(from + (step - 1) * box.width, figure.max * (step / steps) ** 2);
      }
      text(`${cellText(figure.max)}  ${figure.unit}`, from + steps * box.width + 4);
      ctx.restore();
    },
  };
}

/** Thin lines where one family of codes or one place ends and the next begins. */
function groupLines(figure: MatrixFigure, ink: Ink): Plugin<'matrix'> {
  const borders = (labels: readonly { group: string }[]): number[] =>
    labels.flatMap(({ group }, i) => (i > 0 && labels[i - 1]?.group !== group ? [i - 0.5] : []));
  return {
    id: 'groupLines',
    afterDatasetsDraw: ({ ctx, scales, chartArea }) => {
      const { x, y } = scales;
      if (x === undefined || y === undefined) return;
      ctx.save();
      ctx.strokeStyle = ink.faint;
      ctx.lineWidth = 0.6;
      ctx.beginPath();
      for (const row of borders(figure.rows)) {
        ctx.moveTo(chartArea.left, y.getPixelForValue(row));
        ctx.lineTo(chartArea.right, y.getPixelForValue(row));
      }
      for (const column of borders(figure.columns)) {
        ctx.moveTo(x.getPixelForValue(column), chartArea.top);
        ctx.lineTo(x.getPixelForValue(column), chartArea.bottom);
      }
      ctx.stroke();
      ctx.restore();
    },
  };
}

function cellText(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(1);
}

function shortened(label: string, length: number): string {
  return label.length > length ? `${label.slice(0, length - 1)}…` : label;
}

function ems(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.56;
  return width;
}
