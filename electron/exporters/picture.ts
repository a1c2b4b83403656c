import { BasicPlatform, Chart, LinearScale, SubTitle, Title } from 'chart.js';
import { MatrixController, MatrixElement } from 'chartjs-chart-matrix';
import { FIGURE_FONTS, matrixChart } from '../../shared/figures/chart';
import type { Figure } from '../../shared/figures/figure';
import { SvgContext } from '../../shared/figures/svgContext';

Chart.register(LinearScale, Title, SubTitle, MatrixController, MatrixElement);

/** The figure as SVG text, drawn by the same chart.js configuration as in the window, without a window. */
export function figureSvg(figure: Figure): string {
  const { config, width, height } = matrixChart(figure, { scale: 'print', dark: false });
  const context = new SvgContext(width, height, FIGURE_FONTS);
  // chart.js asks a canvas only for its context and size, which is all SvgContext is.
  const chart = new Chart(context.canvas, {
    ...config,
    platform: BasicPlatform,
    options: { ...config.options, devicePixelRatio: 1 },
  });
  chart.destroy();
  return context.svg('#ffffff');
}
