/**
 * A canvas 2D context that writes SVG: the part of the canvas interface chart.js draws with, so that one drawing
 * serves the window, the command line and the printed page. Pure: no DOM. Texts stay text in the SVG, so that a
 * journal can set them in its own face; widths are estimated (an ideograph is one em, a Latin letter 0.56 em).
 */
export class SvgContext {
  fillStyle = '#000';
  strokeStyle = '#000';
  lineWidth = 1;
  lineCap = 'butt';
  lineJoin = 'miter';
  lineDashOffset = 0;
  globalAlpha = 1;
  font = '12px sans-serif';
  textAlign = 'start';
  textBaseline = 'alphabetic';
  readonly canvas: SvgCanvas;

  private transform: Matrix = [1, 0, 0, 1, 0, 0];
  private path = '';
  private dash: readonly number[] = [];
  private clipId: string | null = null;
  private readonly stack: Saved[] = [];
  private readonly body: string[] = [];
  private readonly definitions: string[] = [];

  constructor(
    private readonly width: number,
    private readonly height: number,
    private readonly fontFamily: string,
  ) {
    this.canvas = { width, height, style: {}, getContext: () => this };
  }

  /** The finished picture. `background`: a colour, or null for transparent. */
  svg(background: string | null): string {
    const paper =
      background === null ? '' : `<rect width="${this.width}" height="${this.height}" fill="${background}"/>`;
    const definitions = this.definitions.length === 0 ? '' : `<defs>${this.definitions.join('')}</defs>`;
    return (
      `<svg xmlns="http://www.w3.org/2000/svg" width="${this.width}" height="${this.height}" ` +
      `viewBox="0 0 ${this.width} ${this.height}" font-family="${escaped(this.fontFamily)}">` +
      `${definitions}${paper}${this.body.join('')}</svg>`
    );
  }

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, lineDashOffset } = this;
    const { globalAlpha, font, textAlign, textBaseline, transform, dash, clipId } = this;
    this.stack.push({
      fillStyle,
      strokeStyle,
      lineWidth,
      lineCap,
      lineJoin,
      lineDashOffset,
      globalAlpha,
      font,
      textAlign,
      textBaseline,
      transform,
      dash,
      clipId,
    });
  }

  restore(): void {
    const saved = this.stack.pop();
    if (saved !== undefined) Object.assign(this, saved);
  }

  translate(x: number, y: number): void {
    this.transform = product(this.transform, [1, 0, 0, 1, x, y]);
  }
  rotate(angle: number): void {
    const c = Math.cos(angle);
    const s = Math.sin(angle);
    this.transform = product(this.transform, [c, s, -s, c, 0, 0]);
  }
  scale(x: number, y: number): void {
    this.transform = product(this.transform, [x, 0, 0, y, 0, 0]);
  }
  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void {
    this.transform = [a, b, c, d, e, f];
  }
  resetTransform(): void {
    this.transform = [1, 0, 0, 1, 0, 0];
  }

  beginPath(): void {
    this.path = '';
  }
  closePath(): void {
    this.path += 'Z';
  }
  moveTo(x: number, y: number): void {
    this.path += `M${this.point(x, y)}`;
  }
  lineTo(x: number, y: number): void {
    this.path += `${this.path === '' ? 'M' : 'L'}${this.point(x, y)}`;
  }
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.path += `C${this.point(x1, y1)} ${this.point(x2, y2)} ${this.point(x, y)}`;
  }
  quadraticCurveTo(x1: number, y1: number, x: number, y: number): void {
    this.path += `Q${this.point(x1, y1)} ${this.point(x, y)}`;
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.path +=
      `M${this.point(x, y)}L${this.point(x + width, y)}` +
      `L${this.point(x + width, y + height)}L${this.point(x, y + height)}Z`;
  }
  /** Drawn as short chords: 48 to the full circle, which at figure size no eye tells from an arc. */
  arc(x: number, y: number, radius: number, from: number, to: number, anticlockwise = false): void {
    if (radius === 0) {
      this.lineTo(x, y);
      return;
    }
    let sweep = to - from;
    const full = Math.PI * 2;
    if (!anticlockwise && sweep < 0) sweep += full;
    if (anticlockwise && sweep > 0) sweep -= full;
    if (Math.abs(sweep) > full) sweep = Math.sign(sweep) * full;
    const steps = Math.max(2, Math.ceil((Math.abs(sweep) / full) * 48));
    for (let step = 0; step <= steps; step += 1) {
      const angle = from + (sweep * step) / steps;
      this.lineTo(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
    }
  }
  ellipse(
    x: number,
    y: number,
    radiusX: number,
    radiusY: number,
    _turn: number,
    from: number,
    to: number,
  ): void {
    for (let step = 0; step <= 48; step += 1) {
      const angle = from + ((to - from) * step) / 48;
      this.lineTo(x + radiusX * Math.cos(angle), y + radiusY * Math.sin(angle));
    }
  }
  clip(): void {
    const id = `c${this.definitions.length}`;
    const outer = this.clipId === null ? '' : ` clip-path="url(#${this.clipId})"`;
    this.definitions.push(`<clipPath id="${id}"${outer}><path d="${this.path}"/></clipPath>`);
    this.clipId = id;
  }

  fill(rule: 'nonzero' | 'evenodd' = 'nonzero'): void {
    this.shape(`fill="${paint(this.fillStyle)}" fill-rule="${rule}"`);
  }
  stroke(): void {
    const dash =
      this.dash.length === 0
        ? ''
        : ` stroke-dasharray="${this.dash.join(' ')}" stroke-dashoffset="${this.lineDashOffset}"`;
    this.shape(
      `fill="none" stroke="${paint(this.strokeStyle)}" stroke-width="${number(this.lineWidth)}" ` +
        `stroke-linecap="${this.lineCap}" stroke-linejoin="${this.lineJoin}"${dash}`,
    );
  }
  fillRect(x: number, y: number, width: number, height: number): void {
    this.beginPath();
    this.rect(x, y, width, height);
    this.fill();
  }
  strokeRect(x: number, y: number, width: number, height: number): void {
    this.beginPath();
    this.rect(x, y, width, height);
    this.stroke();
  }
  clearRect(): void {
    // Chart.js clears before drawing; a fresh context has nothing to clear.
  }
  setLineDash(dash: readonly number[]): void {
    this.dash = [...dash];
  }
  getLineDash(): readonly number[] {
    return this.dash;
  }

  measureText(text: string): {
    width: number;
    actualBoundingBoxAscent: number;
    actualBoundingBoxDescent: number;
  } {
    const size = fontSize(this.font);
    return {
      width: textWidth(text) * size,
      actualBoundingBoxAscent: size * 0.88,
      actualBoundingBoxDescent: size * 0.12,
    };
  }
  fillText(text: string, x: number, y: number): void {
    if (text === '') return;
    const size = fontSize(this.font);
    const [a, b, c, d] = this.transform;
    const bold = /\b(bold|[6-9]00)\b/.test(this.font) ? ' font-weight="bold"' : '';
    // The baseline is moved here: readers of SVG disagree about dominant-baseline.
    const [px, py] = applied(this.transform, x, y + (BASELINES[this.textBaseline] ?? 0) * size);
    // Clipped from outside: a clip-path on the text itself would be turned with it.
    this.body.push(
      `<g${this.common()}><text transform="matrix(${[a, b, c, d, px, py].map(number).join(' ')})" ` +
        `font-size="${number(size)}"${bold} fill="${paint(this.fillStyle)}" ` +
        `text-anchor="${ANCHORS[this.textAlign] ?? 'start'}">${escaped(text)}</text></g>`,
    );
  }
  strokeText(): void {
    // Outlined text is a screen aid against busy backgrounds; the printed figure has none.
  }

  private point(x: number, y: number): string {
    const [px, py] = applied(this.transform, x, y);
    return `${number(px)} ${number(py)}`;
  }
  private shape(style: string): void {
    if (this.path !== '') this.body.push(`<path${this.common()} d="${this.path}" ${style}/>`);
  }
  private common(): string {
    const clip = this.clipId === null ? '' : ` clip-path="url(#${this.clipId})"`;
    return this.globalAlpha === 1 ? clip : `${clip} opacity="${number(this.globalAlpha)}"`;
  }
}

export interface SvgCanvas {
  width: number;
  height: number;
  readonly style: object;
  readonly getContext: () => SvgContext;
}

type Matrix = readonly [number, number, number, number, number, number];
type Saved = Pick<
  SvgContext,
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'lineCap'
  | 'lineJoin'
  | 'lineDashOffset'
  | 'globalAlpha'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
> & { transform: Matrix; dash: readonly number[]; clipId: string | null };

const ANCHORS: Readonly<Record<string, string>> = {
  start: 'start',
  left: 'start',
  center: 'middle',
  right: 'end',
  end: 'end',
};
/** Where the baseline lies below the named line, in ems. */
const BASELINES: Readonly<Record<string, number>> = { top: 0.88, hanging: 0.8, middle: 0.37, bottom: -0.12 };

function product(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

function applied(m: Matrix, x: number, y: number): [number, number] {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
}

function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Width in ems. */
function textWidth(text: string): number {
  let ems = 0;
  for (const character of text) ems += (character.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.56;
  return ems;
}

function fontSize(font: string): number {
  return Number(/(\d+(?:\.\d+)?)px/.exec(font)?.[1] ?? 12);
}

function paint(style: unknown): string {
  return typeof style === 'string' ? escaped(style) : '#000';
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c] ?? '&quot;');
}
