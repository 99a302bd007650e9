// What has the demonstration's trainee marked and written beside a lesson?
import type { INestApplicationContext } from '@nestjs/common';
import { ProgrammesReader } from '#libs/curriculum/programmes.reader.js';
import type { Actor } from '#libs/kernel/context.js';
import { KeepNote, type KeptNote } from '#libs/learning/keep-note.js';

const code = '1.4';

const notes: readonly Omit<KeptNote, 'lessonId' | 'revision' | 'locale'>[] = [
  {
    noteId: '0193a000-0000-4000-8000-000000000001',
    section: 'why-epidermal-pigment-is-lost',
    place: 1500,
    quote: { exact: 'So four weeks is the earliest date for a verdict', prefix: 'that is only starting to disappear. ', suffix: ', and some skins may need longer.' },
    text: null,
  },
  {
    noteId: '0193a000-0000-4000-8000-000000000002',
    section: 'judging-the-result',
    place: 3500,
    quote: { exact: 'no sooner than day 28, in the same light', prefix: 'Photograph after the sitting and again ', suffix: '. Before that: no verdict' },
    text: 'Which light do we use at the academy? Ask before my first own session, and write it on the consent sheet.',
  },
];

/** A mark and a note, in English; kept once, however often this runs. */
export async function noteDemonstration(app: INestApplicationContext, trainee: Actor, programmeVersionId: string): Promise<void> {
  const lessonId = (await app.get(ProgrammesReader).lessonIdByCode(programmeVersionId)).get(code);
  if (lessonId === undefined) return;
  for (const note of notes) await app.get(KeepNote).run(trainee, { ...note, lessonId, locale: 'en', revision: 0 });
}
