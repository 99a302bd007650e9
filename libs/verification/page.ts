// What stands around every public page: head, brand, language, footer?
import { html, Markup } from './html.js';
import { mark } from './marks.js';
import { linkTo, withLanguage, type Reader } from './reader.js';
import type { Site } from './site.js';
import { style } from './style.js';

export interface Page {
  readonly title: string;
  /** Where the same page is found again, for the other language. */
  readonly path: string;
  readonly main: Markup;
  /** What a browser may tell other sites about this page's address. Our own form must name its origin. */
  readonly referrer?: 'no-referrer' | 'same-origin';
  /** With it the reader's browser checks an answer for itself, and keeps what it needs without a connection. */
  readonly hasScript?: boolean;
}

const sheet = new Markup(`<style>${style}</style>`);
const icon =
  'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 32 32%22 fill=%22%230b5a60%22%3E%3Ccircle cx=%226%22 cy=%2221%22 r=%224.200%22/%3E%3Ccircle cx=%2213%22 cy=%2211%22 r=%223.300%22/%3E%3Ccircle cx=%2222%22 cy=%2211%22 r=%222.400%22/%3E%3Ccircle cx=%2228%22 cy=%2220%22 r=%221.500%22/%3E%3C/svg%3E';

export function renderPage(reader: Reader, site: Site, page: Page): string {
  const { words, locale } = reader;
  const { otherLanguage, footer } = words;
  return html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${page.title} · Dermark</title>
<meta name="robots" content="noindex">
<meta name="referrer" content="${page.referrer ?? 'no-referrer'}">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="${icon}">
${sheet}
${page.hasScript && html`<script type="module" src="/check-verify.js"></script>`}
</head>
<body>
<header class="top">${site.demonstration && html`<p class="demo">${words.demonstration}</p>`}
<div class="column">
<a class="brand" href="${linkTo(reader, '/check')}">${mark}<span>Dermark</span></a>
<a lang="${otherLanguage.locale}" hreflang="${otherLanguage.locale}" href="${withLanguage(page.path, otherLanguage.locale)}">${otherLanguage.name}</a>
</div></header>
<main>${page.main}</main>
<footer><div class="column">
<nav aria-label="${footer.label}"><a href="/privacy">${footer.privacy}</a><a href="/terms">${footer.terms}</a><a href="/imprint">${footer.imprint}</a></nav>
<p>${words.register}<br>${footer.keptBy(site.operator)}</p>
</div></footer>
</body>
</html>
`.text;
}
