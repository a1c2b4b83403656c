import { BasicPlatform, Chart, LinearScale, SubTitle, Title, Tooltip } from 'chart.js';
import { MatrixController, MatrixElement } from 'chartjs-chart-matrix';
import { FIGURE_FONTS, matrixChart, type Look } from '../../../shared/figures/chart';
import type { Figure } from '../../../shared/figures/figure';
import { SvgContext } from '../../../shared/figures/svgContext';

Chart.register(LinearScale, Title, SubTitle, Tooltip, MatrixController, MatrixElement);

Chart.defaults.font.family = FIGURE_FONTS;

const PRINT: Look = { scale: 'print', dark: false };
// 300 dpi at a width of 16 cm needs about three device pixels for each pixel of the drawing.
const PRINT_PIXELS = 3;
// Chromium's canvas ends at 16,384 pixels a side and about 268 million in all.
const LONGEST_SIDE = 16_000;
const MOST_PIXELS = 200_000_000;

/** Draws the figure on a canvas at its own size. The chart must be destroyed by whoever asked for it. */
export function drawFigure(
  canvas: HTMLCanvasElement,
  figure: Figure,
  look: Look,
  pixels: number,
): Chart<'matrix'> {
  const { config, width, height } = matrixChart(figure, look);
  canvas.width = width;
  canvas.height = height;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  return new Chart(canvas, {
    ...config,
    options: { ...config.options, devicePixelRatio: pixelsThatFit(width, height, pixels) },
  });
}

/** PNG bytes on white, at three pixels for each of the drawing, fewer where the canvas would not hold them. */
export async function figurePng(figure: Figure): Promise<Uint8Array> {
  const drawn = document.createElement('canvas');
  const chart = drawFigure(drawn, figure, PRINT, PRINT_PIXELS);
  const paper = document.createElement('canvas');
  paper.width = drawn.width;
  paper.height = drawn.height;
  const context = paper.getContext('2d');
  if (!context) throw new Error('no 2D canvas');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, paper.width, paper.height);
  context.drawImage(drawn, 0, 0);
  chart.destroy();
  const blob = await new Promise<Blob | null>((resolve) => paper.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error(`no picture of ${paper.width} × ${paper.height} pixels`);
  return new Uint8Array(await blob.arrayBuffer());
}

/** SVG text of the same drawing; its words stay words. */
export function figureSvg(figure: Figure): string {
  const { config, width, height } = matrixChart(figure, PRINT);
  const context = new SvgContext(width, height, FIGURE_FONTS);
  // chart.js asks a canvas only for its context and size, which is all SvgContext is.
  const canvas = context.canvas as unknown as HTMLCanvasElement;
  const chart = new Chart(canvas, {
    ...config,
    platform: BasicPlatform,
    options: { ...config.options, devicePixelRatio: 1 },
  });
  chart.destroy();
  return context.svg('#ffffff');
}

function pixelsThatFit(width: number, height: number, wanted: number): number {
  return Math.min(wanted, LONGEST_SIDE / Math.max(width, height), Math.sqrt(MOST_PIXELS / (width * height)));
}
