import { useEffect, useRef, useSyncExternalStore } from 'react';
import { Failed } from '../../kit/failed';
import { useChoices } from '../../session/choices';
import { useFilter } from '../../session/filter';
import { isDark, useLook, useSay, watchDark } from '../../session/look';
import { useAskKeeping } from '../../session/useask';
import { drawFigure } from './draw';

/** The coverage chart as it will be exported, in the light of the window. */
export default function ChartView() {
  const say = useSay();
  const filter = useFilter();
  const { families, measure } = useChoices();
  const { theme, language } = useLook();
  const dark = useSyncExternalStore(watchDark, () => isDark(theme));
  const canvas = useRef<HTMLCanvasElement>(null);
  const {
    value: figure,
    failure,
    stale,
    retry,
  } = useAskKeeping('figure.coverage', {
    filter,
    families: families ?? [],
    measure,
    language,
  });
  useEffect(() => {
    if (!canvas.current || !figure) return undefined;
    const chart = drawFigure(canvas.current, figure, { scale: 'screen', dark }, window.devicePixelRatio);
    return () => chart.destroy();
  }, [figure, dark]);
  if (failure) return <Failed failure={failure} retry={retry} />;
  return (
    // Taller than a low window: the keyboard must be able to scroll it.
    <figure className="chart" tabIndex={0} aria-label={say('coverage.tab.chart')} data-stale={stale}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={figure ? `${figure.title}。${figure.caption}` : undefined}
      />
      <figcaption className="faint">{say('chart.hint')}</figcaption>
    </figure>
  );
}
