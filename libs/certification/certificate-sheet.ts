// What stands where on the certificate?
import { drawDottedLine, drawFrame, drawMark, drawNumber, drawQr, drawSeal, ink, type Paper } from './certificate-drawing.js';
import type { CertificateDocument } from './certificate-document.js';
import { printedCount, printedDay, type CertificateWords } from './certificate-words.js';

// A4 in points: 595.28 x 841.89
const left = 68;
const width = 595.28 - 2 * left;
const right = left + width;

/** Draws one piece of the page and says to screen readers what it is. */
type Part = (tag: 'H1' | 'H2' | 'P' | 'Figure', draw: () => void, alt?: string) => void;

/** The foot of the page, in points: where it begins, and how large the QR code is. */
export interface Foot {
  readonly top: number;
  readonly codeSize: number;
}

/** What all templates share; they differ in the foot. */
export const certificateSheet = (foot: Foot) => (paper: Paper, document: CertificateDocument, words: CertificateWords): void => {
  const root = paper.struct('Document');
  paper.addStructure(root);
  const part: Part = (tag, draw, alt) => void root.add(paper.struct(tag, alt === undefined ? {} : { alt }, draw));

  paper.markContent('Artifact', { type: 'Layout' });
  drawFrame(paper, 26);
  paper.endMarkedContent();
  drawHead(paper, part, document, words);
  drawHolder(paper, part, document, words);
  drawFacts(paper, part, document, words);
  drawFoot(paper, part, document, words, foot);
  root.end();
};

function drawHead(paper: Paper, part: Part, document: CertificateDocument, words: CertificateWords): void {
  part('P', () => {
    drawMark(paper, left, 72, 38);
    paper.font('serif-bold').fontSize(19).fillColor(ink.text).text('Dermark', left + 50, 73);
    paper.font('sans').fontSize(8.5).fillColor(ink.quiet).text(words.register, left + 50, 97);
  });
  const middle = { x: right - 58, y: 122 };
  part('Figure', () => drawSeal(paper, document.leafHash, middle, 124), words.sealPicture);
  part('P', () => {
    paper.font('sans').fontSize(7).fillColor(ink.quiet).text(words.ledger, middle.x - 38, middle.y - 12, { width: 76, align: 'center' });
    const entry = `${words.entry} ${printedCount(document.ledgerIndex, document.locale)}`;
    paper.font('sans-bold').fontSize(8.5).fillColor(ink.text).text(entry, middle.x - 38, middle.y - 1, { width: 76, align: 'center' });
  });
  part('H1', () => {
    paper.font('sans-bold').fontSize(9.5).fillColor(ink.accent).text(words.certificate.toUpperCase(), left, 197, { characterSpacing: 3.2 });
    paper.font('serif').fontSize(fittedSize(paper, document.programmeTitle, 25, width)).fillColor(ink.text).text(document.programmeTitle, left, 214, { lineBreak: false });
  });
}

function drawHolder(paper: Paper, part: Part, document: CertificateDocument, words: CertificateWords): void {
  const { lines, size } = fittedName(paper, document.holderName);
  const lineHeight = size * 1.18;
  const end = 285 + lines.length * lineHeight;
  part('H2', () => {
    paper.font('sans').fontSize(10).fillColor(ink.quiet).text(words.holder, left, 268);
    paper.font('serif-bold').fontSize(size).fillColor(ink.text);
    lines.forEach((line, index) => paper.text(line, left, 285 + index * lineHeight, { lineBreak: false }));
  });
  part('P', () => {
    drawDottedLine(paper, left + 1, end + 15, width - 2);
    const statement = document.statement.replaceAll('\'', '’');
    paper.font('serif').fontSize(12.5).fillColor(ink.text).text(statement, left, end + 32, { width, lineGap: 4 });
  });
}

/** One line where it is large enough there, otherwise two of about equal length. */
function fittedName(paper: Paper, name: string): { readonly lines: readonly string[]; readonly size: number } {
  paper.font('serif-bold');
  const sizeOf = (lines: readonly string[], largest: number) => Math.min(...lines.map((line) => fittedSize(paper, line, largest, width)));
  const one = { lines: [name], size: sizeOf([name], 42) };
  if (one.size >= 27 || !name.includes(' ')) return one;
  const words = name.split(' ');
  const splits = words.slice(1).map((_, index) => [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')]);
  const lines = splits.reduce((best, split) => (sizeOf(split, 33) > sizeOf(best, 33) ? split : best));
  return { lines, size: sizeOf(lines, 33) };
}

/** The largest size up to `largest` at which the text stays in one line of the font that is chosen. */
function fittedSize(paper: Paper, text: string, largest: number, within: number): number {
  return Math.min(largest, (within * 100) / paper.fontSize(100).widthOfString(text));
}

function drawFacts(paper: Paper, part: Part, document: CertificateDocument, words: CertificateWords): void {
  const fact = (label: string, value: string, note: string, x: number, y: number, within: number) =>
    part('P', () => {
      paper.font('sans').fontSize(8.5).fillColor(ink.quiet).text(label, x, y, { width: within });
      paper.font('serif').fontSize(fittedSize(paper.font('serif'), value, 13, within)).fillColor(ink.text).text(value, x, y + 14, { lineBreak: false });
      if (note) paper.font('sans').fontSize(8.5).fillColor(ink.quiet).text(note, x, y + 33, { width: within });
    });
  const scopeWidth = 226;
  const dateWidth = (width - scopeWidth) / 2;
  fact(words.academy, document.academyName, document.academyPlace, left, 478, width);
  fact(words.scope, words.scopeText, `${document.programmeTitle}, ${document.programmeVersion}`, left, 539, scopeWidth - 12);
  fact(words.issued, printedDay(document.validFrom, document.locale), '', left + scopeWidth, 539, dateWidth - 12);
  fact(words.validUntil, printedDay(document.validUntil, document.locale), words.throughTheEnd, left + scopeWidth + dateWidth, 539, dateWidth);
  fact(words.decision, words.decisions[document.independence], '', left, 600, width);
}

function drawFoot(paper: Paper, part: Part, document: CertificateDocument, words: CertificateWords, { top, codeSize }: Foot): void {
  const { checkUrl, codeFragment = '' } = document;
  part('Figure', () => drawQr(paper, checkUrl + codeFragment, left, top, codeSize), words.checkPicture);
  const x = left + codeSize + 20;
  part('P', () => {
    paper.font('sans').fontSize(8.5).fillColor(ink.quiet).text(words.number, x, top - 2);
    paper.fillColor(ink.text);
    drawNumber(paper, document.number, x, top + 12);
  });
  part('P', () => {
    paper.font('sans').fontSize(8.5).fillColor(ink.quiet).text(words.checkAt, x, top + 58);
    const address = checkUrl.replace(/\/[^/]*$/, '');
    paper.font('sans-bold').fontSize(fittedSize(paper.font('sans-bold'), address, 11, right - x)).fillColor(ink.accent);
    paper.text(address, x, top + 71, { lineBreak: false, link: checkUrl + codeFragment });
  });
  if (codeFragment !== '') part('P', () => paper.font('sans').fontSize(7.5).fillColor(ink.quiet).text(words.codeHolds, x, top + 95, { width: right - x, lineGap: 1.5 }));
  part('P', () => {
    paper.font('sans').fontSize(7.5).fillColor(ink.quiet).text(words.notALicence, left, 772, { width, lineGap: 1.5 });
  });
}
