// What does somebody see who comes to check and has typed nothing yet?
import { html } from './html.js';
import { certificateDrawing } from './marks.js';
import { numberForm } from './number-form.js';
import type { Page } from './page.js';
import type { Reader } from './reader.js';

/** `asked`: the form was sent without a number. */
export function formPage(reader: Reader, { asked = false }: { readonly asked?: boolean } = {}): Page {
  const { form } = reader.words;
  return {
    title: form.title,
    path: '/check',
    hasScript: true,
    main: html`<div class="column opening">
<h1>${form.title}</h1>
<p class="lead">${form.lead}</p>
${numberForm(reader, { fault: asked ? form.empty : null })}
<div class="where">${certificateDrawing(form.drawing)}<div><p>${form.where}</p><p>${form.scan}</p></div></div>
</div>`,
  };
}
