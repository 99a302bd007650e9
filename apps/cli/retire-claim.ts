// How does the operator withdraw a statement that turned out not to hold?
import { RetireClaim } from '#libs/curriculum/retire-claim.js';
import { withApplication } from './application.js';
import { Failure } from './failure.js';

/** `claim` is an id such as C2.17. */
export async function retireClaim(claim: string, reason: string | undefined): Promise<string[]> {
  const why = reason?.trim() ?? '';
  if (!/^C\d+\.\d{2,}$/.test(claim)) throw new Failure('Say which claim: an id such as C2.17.', 2);
  if (why === '' || why.length > 500) throw new Failure('Say why, in 1 to 500 characters: --reason "a larger study found otherwise". Readers of its lessons see it.', 2);
  const { lessons, ofAcademies, items } = await withApplication((app) => app.get(RetireClaim).run(claim, why));
  return [
    `${claim} is withdrawn. Its readers are told.`,
    `lessons that cite it: ${lessons.join(', ') || 'none'}`,
    `academies' own that cite it: ${ofAcademies.map(({ code, academy }) => `${code} (${academy})`).join(', ') || 'none'}`,
    `items in quarantine, which no new quiz or exam asks: ${items.join(', ') || 'none'}`,
    'Publish a new version of the programme without it; until then exams are drawn from what is left.',
  ];
}
