// How does somebody report a concern, without a script and without an account?
import { concernLimits, concernSubjects } from '#libs/conduct/core/concern.js';
import { html, type Markup } from './html.js';
import type { Page } from './page.js';
import { linkTo, type Reader } from './reader.js';
import type { Site } from './site.js';
import { statusBand } from './status-band.js';

/** The fields that a person fills in. `website` is one that nobody sees. */
export type ConcernField = 'number' | 'about' | 'account' | 'contact' | 'website';

export interface ConcernForm {
  /** Sent with the report, so that the same one sent twice arrives once. */
  readonly key: string;
  readonly typed: Readonly<Partial<Record<ConcernField, string>>>;
  readonly faults?: Readonly<Partial<Record<ConcernField | 'all', string>>>;
}

export function concernPage(reader: Reader, site: Site, form: ConcernForm): Page {
  const { concern } = reader.words;
  const { typed, faults = {} } = form;
  const faulty = Object.keys(faults).length > 0;
  const path = typed.number ? `/check/${encodeURIComponent(typed.number)}/concern` : '/check/concern';
  return {
    title: faulty ? concern.faultsTitle : concern.title,
    path,
    referrer: 'same-origin',
    main: html`${faulty && statusBand('amber', 'bang', concern.faultsTitle, [faults.all ?? null])}
<div class="column opening">
${!faulty && html`<h1>${concern.title}</h1>
<p class="lead">${concern.lead}</p>
<p class="note">${concern.emergency}</p>`}
<form action="${linkTo(reader, '/check/concerns')}" method="post">
<input type="hidden" name="key" value="${form.key}">
${textField('number', concern.number, concern.numberHint, form, html` class="number" maxlength="80" autocomplete="off" autocapitalize="characters" spellcheck="false"`)}
<fieldset class="field"><legend>${concern.about}</legend>
${faultOf('about', form)}
${concernSubjects.map((subject) => html`<label class="choice"><input type="radio" name="about" value="${subject}"${typed.about === subject && html` checked`} required><span>${concern.subjects[subject]}</span></label>`)}
</fieldset>
<div class="field"><label for="account">${concern.account} <span class="hint" id="account-hint">${concern.accountHint}</span></label>
<p class="note" id="account-note">${concern.health} ${concern.attachments}</p>
<textarea id="account" name="account" rows="8" minlength="${concernLimits.account.least}" maxlength="${concernLimits.account.most}" required aria-describedby="account-note${faults.account !== undefined && ' account-fault'}"${faults.account !== undefined && html` aria-invalid="true"`}>
${typed.account ?? ''}</textarea>
${faultOf('account', form)}</div>
${textField('contact', concern.contact, concern.contactHint, form, html` maxlength="${concernLimits.contact.most}" autocomplete="email"`)}
<div class="field${faults.website === undefined && ' trap'}"${faults.website === undefined && html` aria-hidden="true"`}><label for="website">${concern.trap}</label>
<input type="text" id="website" name="website" value="${typed.website ?? ''}" autocomplete="off"${faults.website === undefined && html` tabindex="-1"`}>
${faultOf('website', form)}</div>
<h2>${concern.privacyTitle}</h2>
${concern.privacy(site.operator).map((sentence) => html`<p>${sentence}</p>`)}
<p><a href="/privacy">${concern.privacyLink}</a></p>
<p class="actions"><button class="button">${concern.submit}</button></p>
</form>
</div>`,
  };
}

export function concernReceivedPage(reader: Reader, reference: string): Page {
  const { concern } = reader.words;
  return {
    title: concern.receivedTitle,
    path: '/check/concern',
    referrer: 'same-origin',
    main: html`${statusBand('green', 'tick', concern.receivedTitle, [])}
<div class="column">
<h2>${concern.reference}</h2>
<p class="reference number">${reference}</p>
<p>${concern.keepReference}</p>
<h2>${concern.nextTitle}</h2>
<ol class="plain">${concern.next.map((step) => html`<li>${step}</li>`)}</ol>
<p class="actions"><a class="button quiet" href="${linkTo(reader, '/check')}">${concern.back}</a></p>
</div>`,
  };
}

function textField(name: 'number' | 'contact', label: string, hint: string, form: ConcernForm, attributes: Markup): Markup {
  const fault = form.faults?.[name];
  return html`<div class="field"><label for="${name}">${label} <span class="hint">${hint}</span></label>
<input type="text" id="${name}" name="${name}" value="${form.typed[name] ?? ''}"${attributes}${fault !== undefined && html` aria-invalid="true" aria-describedby="${name}-fault"`}>
${faultOf(name, form)}</div>`;
}

const faultOf = (field: ConcernField, { faults }: ConcernForm): Markup | null => {
  const fault = faults?.[field];
  return fault === undefined ? null : html`<p class="fault" id="${field}-fault">${fault}</p>`;
};
