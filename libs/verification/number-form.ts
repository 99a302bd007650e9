// Where does somebody type a certificate number?
import { html, type Markup } from './html.js';
import type { Reader } from './reader.js';

/** A plain form that asks `GET /check?number=…`. `fault` is said at the field, and read out with it. */
export function numberForm({ words, locale, chosen }: Reader, { value = '', fault = null }: { readonly value?: string; readonly fault?: string | null } = {}): Markup {
  return html`<form class="ask" action="/check" method="get">
<div><label for="number">${words.form.label}</label>
<input class="number" type="text" id="number" name="number" value="${value}" maxlength="80" autocomplete="off" autocapitalize="characters" autocorrect="off" spellcheck="false" enterkeyhint="go"${fault !== null && html` aria-invalid="true" aria-describedby="number-fault"`}>
${fault !== null && html`<p class="fault" id="number-fault">${fault}</p>`}</div>
${chosen && html`<input type="hidden" name="lang" value="${locale}">`}
<button class="button">${words.form.submit}</button>
</form>`;
}
