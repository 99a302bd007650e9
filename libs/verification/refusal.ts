// Why does a program get no answer?
import { refusalData } from './answer-data.js';
import type { CheckAnswer } from './check-certificate.js';
import { couldNotCheck, numberMistyped, numberUnknown, tooManyMisses } from './errors.js';

/** 429 `too-many-misses`, 400 `number-mistyped`, 404 `number-unknown`, 503 `could-not-check`. */
export function refusalOf(answer: CheckAnswer) {
  if (answer.kind === 'limited') return tooManyMisses(answer.seconds);
  if (answer.kind === 'mistyped') return numberMistyped(answer.reading);
  return answer.verdict.status === 'not-found' ? numberUnknown(refusalData(answer)) : couldNotCheck(refusalData(answer));
}
