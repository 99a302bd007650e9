// How are headings, paragraphs, tables and bars put on the pages of a report?
import { createRequire } from 'node:module';
import Pdf from 'pdfkit';

const { resolve } = createRequire(import.meta.url);
const fonts: Readonly<Record<string, string>> = {
  serif: resolve('@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf'),
  sans: resolve('@expo-google-fonts/public-sans/400Regular/PublicSans_400Regular.ttf'),
  'sans-bold': resolve('@expo-google-fonts/public-sans/600SemiBold/PublicSans_600SemiBold.ttf'),
  mono: resolve('@expo-google-fonts/source-code-pro/500Medium/SourceCodePro_500Medium.ttf'),
};

const ink = { text: '#22282b', quiet: '#5a6367', faint: '#aab2b5', accent: '#0f5c5c' } as const;

// A4 in points: 595.28 x 841.89
const left = 52;
const width = 595.28 - 2 * left;
const top = 56;
const bottom = 780;

export interface ReportColumn {
  readonly head: string;
  /** Share of the page's width. */
  readonly share: number;
}

/** A row of a table; `below` goes over its whole width in smaller letters. */
export interface ReportRow {
  readonly cells: readonly string[];
  readonly below?: string;
}

/** A bar: its height as a share of the highest, and what stands below it. `pale` bars are outlines. */
export interface Bar {
  readonly share: number;
  readonly label: string;
  readonly pale: boolean;
}

export interface ReportSheet {
  heading(level: 1 | 2, text: string): void;
  paragraph(text: string, look?: 'plain' | 'quiet' | 'mono'): void;
  table(columns: readonly ReportColumn[], rows: readonly ReportRow[]): void;
  bars(bars: readonly Bar[], alternative: string): void;
  /** Puts the foot on every page. */
  done(foot: (page: number, pages: number) => string): Promise<Uint8Array>;
}

/** Tagged, so that screen readers get headings, rows and the words of the picture. */
export function reportSheet({ title, language, madeAt }: { readonly title: string; readonly language: string; readonly madeAt: Date }): ReportSheet {
  const paper = new Pdf({
    size: 'A4', margin: 0, pdfVersion: '1.7', tagged: true, lang: language, displayTitle: true, bufferPages: true,
    info: { Title: title, Creator: 'Dermark', Producer: 'Dermark', CreationDate: madeAt },
  });
  const bytes = collected(paper);
  for (const [name, file] of Object.entries(fonts)) paper.registerFont(name, file);
  const root = paper.struct('Document');
  paper.addStructure(root);
  let y = top;
  const room = (height: number): void => {
    if (y + height <= bottom) return;
    paper.addPage();
    y = top;
  };
  const line = (tag: 'H1' | 'H2' | 'P', font: string, size: number, color: string, text: string, gap: number) => {
    paper.font(font).fontSize(size);
    const height = paper.heightOfString(text, { width, lineGap: 1.5 });
    room(height + (tag === 'P' ? 0 : 60));
    root.add(paper.struct(tag, {}, () => paper.font(font).fontSize(size).fillColor(color).text(text, left, y, { width, lineGap: 1.5 })));
    y += height + gap;
  };

  const table: ReportSheet['table'] = (columns, rows) => {
    const places = columns.map(({ share }, index) => ({ x: left + width * columns.slice(0, index).reduce((sum, column) => sum + column.share, 0), within: width * share - 8 }));
    const part = paper.struct('Table');
    root.add(part);
    const draw = (tag: 'TH' | 'TD', cells: readonly string[], font: string, color: string): void => {
      paper.font(font).fontSize(8);
      const height = Math.max(...cells.map((cell, index) => paper.heightOfString(cell || ' ', { width: places[index]!.within })));
      const row = paper.struct('TR');
      part.add(row);
      cells.forEach((cell, index) => row.add(paper.struct(tag, {}, () => paper.font(font).fontSize(8).fillColor(color).text(cell || ' ', places[index]!.x, y, { width: places[index]!.within }))));
      row.end();
      y += height + 4;
    };
    const head = (): void => draw('TH', columns.map((column) => column.head), 'sans', ink.quiet);
    room(60);
    head();
    for (const { cells, below } of rows) {
      const before = paper.bufferedPageRange().count;
      paper.font('sans').fontSize(7.5);
      room(24 + (below ? paper.heightOfString(below, { width }) : 0));
      if (paper.bufferedPageRange().count > before) head();
      rule(y - 2);
      draw('TD', cells, 'sans', ink.text);
      if (!below) continue;
      paper.font('sans').fontSize(7.5);
      const height = paper.heightOfString(below, { width });
      const row = paper.struct('TR');
      part.add(row);
      row.add(paper.struct('TD', {}, () => paper.font('sans').fontSize(7.5).fillColor(ink.quiet).text(below, left, y, { width })));
      row.end();
      y += height + 5;
    }
    part.end();
    y += 10;
  };
  const rule = (at: number): void => {
    paper.markContent('Artifact', { type: 'Layout' });
    paper.moveTo(left, at).lineTo(left + width, at).lineWidth(0.4).strokeColor(ink.faint).stroke();
    paper.endMarkedContent();
  };

  return {
    heading: (level, text) => {
      if (level === 2) y += 10;
      line(level === 1 ? 'H1' : 'H2', level === 1 ? 'serif' : 'sans-bold', level === 1 ? 22 : 12.5, ink.text, text, level === 1 ? 8 : 6);
    },
    paragraph: (text, look = 'plain') => line('P', look === 'mono' ? 'mono' : 'sans', look === 'mono' ? 7.8 : 9.2, look === 'quiet' ? ink.quiet : ink.text, text, 7),
    table,
    bars: (bars, alternative) => {
      const height = 130;
      room(height + 30);
      const step = width / bars.length;
      root.add(
        paper.struct('Figure', { alt: alternative }, () => {
          for (const [index, { share, label, pale }] of bars.entries()) {
            const [x, tall] = [left + index * step + step * 0.14, share * height];
            if (tall > 0) {
              paper.rect(x, y + height - tall, step * 0.72, tall);
              if (pale) paper.lineWidth(0.8).strokeColor(ink.accent).stroke();
              else paper.fill(ink.accent);
            }
            paper.font('sans').fontSize(6.5).fillColor(ink.quiet).text(label, left + index * step, y + height + 4, { width: step, align: 'center', lineBreak: false });
          }
          paper.moveTo(left, y + height).lineTo(left + width, y + height).lineWidth(0.6).strokeColor(ink.quiet).stroke();
        }),
      );
      y += height + 24;
    },
    done: (foot) => {
      root.end();
      const { count } = paper.bufferedPageRange();
      for (let page = 0; page < count; page++) {
        paper.switchToPage(page);
        paper.markContent('Artifact', { type: 'Pagination' });
        paper.font('sans').fontSize(7.5).fillColor(ink.quiet).text(foot(page + 1, count), left, 802, { width, lineBreak: false });
        paper.endMarkedContent();
      }
      paper.end();
      return bytes;
    },
  };
}

function collected(paper: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((done, reject) => {
    const chunks: Uint8Array[] = [];
    paper.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    paper.on('end', () => done(Buffer.concat(chunks)));
    paper.on('error', reject);
  });
}
