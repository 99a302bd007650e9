// How does a certificate become a sheet of paper, the same bytes every time?
import { createRequire } from 'node:module';
import Pdf from 'pdfkit';
import type { CertificateDocument } from './certificate-document.js';
import { certificateSheet } from './certificate-sheet.js';
import { attachedCredential } from './certificate-template.js';
import { certificateWords } from './certificate-words.js';

const plain = certificateSheet({ top: 662, codeSize: 96 });
/** 41 mm: the modules of the longest code (93 a side) are 0.44 mm wide, those of a usual one (65 to 73) 0.56 to 0.63 mm. */
const coded = certificateSheet({ top: 644, codeSize: 116 });
const sheets: Readonly<Record<number, typeof plain>> = { 1: plain, 2: plain, 3: coded };

const { resolve } = createRequire(import.meta.url);
const fonts: Readonly<Record<string, string>> = {
  serif: resolve('@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf'),
  'serif-bold': resolve('@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf'),
  sans: resolve('@expo-google-fonts/public-sans/400Regular/PublicSans_400Regular.ttf'),
  'sans-bold': resolve('@expo-google-fonts/public-sans/600SemiBold/PublicSans_600SemiBold.ttf'),
  mono: resolve('@expo-google-fonts/source-code-pro/500Medium/SourceCodePro_500Medium.ttf'),
};

/**
 * The certificate on one A4 page. Two renderings of one document have equal bytes: the only date is that of issue, and
 * streams stay uncompressed, because compressed bytes differ between versions of zlib.
 */
export async function renderCertificatePdf(document: CertificateDocument): Promise<Uint8Array> {
  const draw = sheets[document.template];
  if (!draw) throw new RangeError(`There is no certificate template ${document.template}.`);
  const words = certificateWords[document.locale];
  const paper = new Pdf({
    size: 'A4',
    margin: 0,
    compress: false,
    pdfVersion: '1.7',
    tagged: true,
    lang: document.locale,
    displayTitle: true,
    info: {
      Title: `${words.certificate} · ${document.programmeTitle} · ${document.holderName}`,
      Author: document.academyName,
      Subject: document.checkUrl,
      Creator: 'Dermark',
      Producer: 'Dermark',
      CreationDate: document.issuedAt,
    },
  });
  const bytes = collected(paper);
  for (const [name, file] of Object.entries(fonts)) paper.registerFont(name, file);
  draw(paper, document, words);
  if (document.credential !== null) {
    const { issuedAt: creationDate } = document;
    // pdfkit's types do not know the relationship, which PDF/A-3 asks for
    const options = { name: attachedCredential, type: 'application/vc', description: document.checkUrl, creationDate, modifiedDate: creationDate, relationship: 'Data' };
    paper.file(Buffer.from(document.credential), options);
  }
  paper.end();
  return bytes;
}

function collected(paper: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    paper.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    paper.on('end', () => resolve(Buffer.concat(chunks)));
    paper.on('error', reject);
  });
}
