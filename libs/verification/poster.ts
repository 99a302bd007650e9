// What hangs on a clinic's wall, so that clients check for themselves?
import { createRequire } from 'node:module';
import Pdf from 'pdfkit';
import { drawFrame, drawMark, drawNumber, drawQr, ink } from '#libs/certification/certificate-drawing.js';
import type { Locale } from '#libs/kernel/locale.js';
import type { Words } from './words.js';

export interface Poster {
  readonly locale: Locale;
  readonly words: Words['poster'];
  readonly number: string;
  readonly holderName: string;
  /** What the code holds. */
  readonly checkUrl: string;
}

const { resolve } = createRequire(import.meta.url);
const fonts = {
  serif: resolve('@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf'),
  sans: resolve('@expo-google-fonts/public-sans/400Regular/PublicSans_400Regular.ttf'),
  mono: resolve('@expo-google-fonts/source-code-pro/500Medium/SourceCodePro_500Medium.ttf'),
  'sans-bold': resolve('@expo-google-fonts/public-sans/600SemiBold/PublicSans_600SemiBold.ttf'),
};
/** In points; a number has 17 characters of 12.4 each. */
const [width, left, codeSize, numberWidth] = [595.28, 72, 300, 211];

/** One A4 page: how to check, a code of 106 mm that is read across a room, and that what counts is what the page says, not this paper. */
export async function renderPoster({ locale, words, number, holderName, checkUrl }: Poster): Promise<Buffer> {
  const paper = new Pdf({ size: 'A4', margin: 0, pdfVersion: '1.7', tagged: true, lang: locale, displayTitle: true, info: { Title: `${words.title} · ${holderName}`, Creator: 'Dermark' } });
  const bytes = collected(paper);
  for (const [name, file] of Object.entries(fonts)) paper.registerFont(name, file);
  const root = paper.struct('Document');
  paper.addStructure(root);
  const part = (tag: 'H1' | 'P' | 'Figure', draw: () => void, alt?: string) => void root.add(paper.struct(tag, alt === undefined ? {} : { alt }, draw));
  const centred = { width: width - 2 * left, align: 'center' } as const;

  paper.markContent('Artifact', { type: 'Layout' });
  drawFrame(paper, 26);
  drawMark(paper, width / 2 - 28, 64, 56);
  paper.endMarkedContent();
  part('H1', () => paper.font('serif').fontSize(30).fillColor(ink.text).text(words.title, left, 118, centred));
  part('P', () => paper.font('sans').fontSize(14).fillColor(ink.quiet).text(words.how, left, paper.y + 8, centred));
  part('Figure', () => drawQr(paper, checkUrl, (width - codeSize) / 2, 248, codeSize), words.code);
  part('P', () => paper.font('serif').fontSize(24).fillColor(ink.text).text(holderName, left, 574, centred));
  part('P', () => {
    paper.fillColor(ink.text);
    drawNumber(paper, number, (width - numberWidth) / 2, paper.y + 10);
  });
  part('P', () => paper.font('sans-bold').fontSize(12).fillColor(ink.accent).text(checkUrl.replace(/\/[^/]*$/, ''), left, 678, { ...centred, link: checkUrl }));
  part('P', () => paper.font('sans').fontSize(11).fillColor(ink.quiet).text(words.counts, left, 716, { ...centred, lineGap: 2 }));
  root.end();
  paper.end();
  return bytes;
}

function collected(paper: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    paper.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    paper.on('end', () => resolve(Buffer.concat(chunks)));
    paper.on('error', reject);
  });
}
