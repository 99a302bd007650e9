// What was checked, one thing a line, each with a plain answer?
import { isInForce } from '#libs/certification/core/certificate-state.js';
import type { Answer } from './core/answer.js';
import { indexOf, type Line, type Verdict } from './core/verdict.js';
import { html, type Markup } from './html.js';
import { sign, type Sign } from './marks.js';
import type { Reader } from './reader.js';
import type { Tone } from './status-band.js';

const signs: Readonly<Record<Answer, Sign>> = { yes: 'tick', no: 'cross', 'could-not-check': 'question' };

/** `tone` is that of the status, which the line about it repeats. */
export function checksList(reader: Reader, verdict: Verdict, tone: Tone): Markup {
  const { answers } = reader.words.checks;
  return html`<ul class="checks">${verdict.lines.map((line) => html`<li class="${toneOf(line, verdict, tone)}">${sign(signs[line.answer])}<span><strong>${answers[line.answer]}</strong> ${sentence(reader, verdict, line)}</span></li>`)}</ul>`;
}

/** Green only where the certificate is known to be in force: a column of green under a red headline would say two things at once. */
function toneOf({ check, answer, because }: Line, { finding }: Verdict, tone: Tone): Tone {
  if (answer === 'could-not-check') return 'amber';
  if (because === 'differs' || because === 'missing') return 'red';
  if (answer === 'yes') return finding?.isCurrent && isInForce(finding.standing) ? 'green' : 'grey';
  if (check === 'status') return tone;
  return check === 'academy' ? 'amber' : 'grey';
}

function sentence({ words, locale }: Reader, { finding }: Verdict, { check, answer, because }: Line): string {
  const { checks } = words;
  if (check === 'number') return checks.number;
  if (check === 'signature' && because !== 'unreadable') return checks.signature[because as keyof typeof checks.signature];
  if (answer === 'could-not-check') return checks.unreadable[check];
  if (check === 'register') return answer === 'yes' ? checks.register.entered : checks.register.nothingHere;
  if (check === 'ledger' && because === 'missing') return checks.ledger.missing;
  if (!finding) return because === 'not-yet' ? checks.ledger.notYet : checks.ledger.named;
  if (check === 'ledger') return because === 'not-yet' ? checks.ledger.notYet : checks.ledger.entered((indexOf(finding) ?? 0).toLocaleString(locale));
  if (check === 'academy') return checks.academy[because as keyof typeof checks.academy](finding.entry.academy.name);
  return check === 'status' ? checks.status[finding.standing] : checks.independence[finding.facts.independence];
}
