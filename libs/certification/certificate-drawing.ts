// How are the mark, the seal, the QR code and the number put on paper?
import { create } from 'qrcode';
import { withDashes } from './core/certificate-number.js';
import { sealDots } from './core/seal.js';

export type Paper = PDFKit.PDFDocument;

/** Graphite and one deep teal; both dark enough to print in black and white. */
export const ink = { text: '#22282b', quiet: '#5a6367', faint: '#aab2b5', accent: '#0f5c5c' } as const;

// A hairline: dots on an arc, largest near its beginning, fading towards its end. Written out, not computed from sines.
const arc: readonly (readonly [x: number, y: number, radius: number])[] = [
  [0, 0.62, 0.095], [0.035, 0.435, 0.09], [0.115, 0.265, 0.083], [0.235, 0.125, 0.075], [0.385, 0.035, 0.067],
  [0.55, 0, 0.059], [0.712, 0.02, 0.051], [0.858, 0.09, 0.043], [0.975, 0.195, 0.036], [1.06, 0.33, 0.03],
  [1.108, 0.475, 0.024], [1.12, 0.62, 0.019],
];

interface Dot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Lines of no length with round ends: a tenth of the bytes of circles. */
function drawDots(paper: Paper, dots: readonly Dot[]): void {
  paper.lineCap('round').strokeColor(ink.accent);
  for (const radius of new Set(dots.map((dot) => dot.radius))) {
    for (const { x, y } of dots.filter((dot) => dot.radius === radius)) paper.moveTo(x, y).lineTo(x, y);
    paper.lineWidth(2 * radius).stroke();
  }
}

/** The house's mark, `size` points wide, its upper left corner at x, y. */
export function drawMark(paper: Paper, x: number, y: number, size: number): void {
  const scale = size / 1.12;
  drawDots(paper, arc.map(([dx, dy, radius]) => ({ x: x + dx * scale, y: y + (dy + 0.1) * scale, radius: radius * scale })));
}

/** A line of dots that fades out: the hairline, laid flat. */
export function drawDottedLine(paper: Paper, x: number, y: number, width: number): void {
  const last = Math.floor(width / 4.4);
  drawDots(paper, Array.from({ length: last + 1 }, (_, index) => ({ x: x + index * 4.4, y, radius: 0.95 - (0.7 * index) / last })));
}

/** Places from one to the other, about five points apart. */
function along(from: number, to: number): number[] {
  const steps = Math.round((to - from) / 5);
  return Array.from({ length: steps + 1 }, (_, index) => from + (index * (to - from)) / steps);
}

/** A frame of fine dots along the edge of the page, `inset` points from it. */
export function drawFrame(paper: Paper, inset: number): void {
  const { width, height } = paper.page;
  const across = along(inset, width - inset).flatMap((x) => [inset, height - inset].map((y) => ({ x, y })));
  const down = along(inset, height - inset).slice(1, -1).flatMap((y) => [inset, width - inset].map((x) => ({ x, y })));
  drawDots(paper, [...across, ...down].map((place) => ({ ...place, radius: 0.45 })));
}

/** The certificate's own seal, `size` points across, around its middle. */
export function drawSeal(paper: Paper, leafHash: Uint8Array, middle: { readonly x: number; readonly y: number }, size: number): void {
  const half = size / 2;
  drawDots(paper, sealDots(leafHash).map(({ x, y, radius }) => ({ x: middle.x + x * half, y: middle.y + y * half, radius: radius * half })));
}

/** Runs of dark modules become one rectangle each, so that no printer leaves hairs of white between them. */
export function drawQr(paper: Paper, text: string, x: number, y: number, size: number): void {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const unit = size / modules.size;
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (!modules.get(row, column)) continue;
      let run = 1;
      while (column + run < modules.size && modules.get(row, column + run)) run++;
      paper.rect(x + column * unit, y + row * unit, run * unit, unit);
      column += run;
    }
  }
  paper.fill(ink.text);
}

/** In a typeface whose figures and capitals are equally wide and whose zero is no O. In the colour that is set. */
export function drawNumber(paper: Paper, number: string, x: number, y: number): void {
  paper.font('mono').fontSize(19).text(withDashes(number), x, y, { lineBreak: false, characterSpacing: 1 });
}
