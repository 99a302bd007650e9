// Why does a program get no answer?
import { refusalData } from './answer-data.js';
import type { CheckAnswer } from './check-certificate.js';
import { couldNotCheck, numberMistyped, numberUnknown, registerAltered, tooManyMisses } from './errors.js';

/** 429 `too-many-misses`, 400 `number-mistyped`, 404 `number-unknown`, 503 `could-not-check` and `register-altered`. */
export function refusalOf(answer: CheckAnswer) {
  if (answer.kind === 'limited') return tooManyMisses(answer.seconds);
  if (answer.kind === 'mistyped') return numberMistyped(answer.reading);
  const { status } = answer.verdict;
  return (status === 'not-found' ? numberUnknown : status === 'altered' ? registerAltered : couldNotCheck)(refusalData(answer));
}
