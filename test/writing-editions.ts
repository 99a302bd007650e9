// How does an instructor in a test write an edition of the programme?
import type { EditionLessonView, EditionTextView } from '#libs/curriculum/edition-lesson-view.js';
import type { EditionView } from '#libs/curriculum/edition-view.js';
import type { Academy, Staff } from './academy-at-work.js';

const sentences = 'The light in our room comes from the left. It shows the skin as it is, and it throws no hard shade. ';

/** A text of an added lesson that can be published as it is. */
export const ownText = (change: Partial<EditionTextView> = {}): EditionTextView => ({
  title: 'Light in our room',
  objectives: ['place the lamp'],
  terms: [{ term: 'raking light', meaning: 'light that comes from the side' }],
  body: `## Where the lamp stands {#lamp}\n\n${sentences.repeat(6)}`,
  ...change,
});

export interface Desk {
  readonly id: string;
  readonly path: string;
  read(): Promise<EditionView>;
  lesson(code: string): Promise<EditionLessonView>;
  write(code: string, revision: number, texts: Partial<EditionLessonView['texts']>, minutes?: number): Promise<EditionLessonView>;
  /** What is there now; or only if it is still what is said. */
  publish(mark?: string | null): Promise<{ readonly id: string }>;
  /** As it is now. */
  drop(): Promise<void>;
}

/** Somebody's desk with an edition of the academy that is there. */
export const deskOf = ({ path }: Pick<Academy, 'path'>, { visitor }: Pick<Staff, 'visitor'>, id: string): Desk => {
  const at = `${path}/editions/${id}`;
  const read = (): Promise<EditionView> => visitor.ask('get', `${at}?locale=en`);
  return {
    id,
    path: at,
    read,
    lesson: (code) => visitor.ask('get', `${at}/lessons/${code}?locale=en`),
    write: (code, revision, texts, minutes = 12) => visitor.ask('put', `${at}/lessons/${code}?locale=en`, { revision, minutes, texts: { en: null, 'pt-PT': null, ...texts } }),
    publish: async (mark) => visitor.ask('post', `${at}/publication`, { mark: mark ?? (await read()).mark }),
    drop: async () => visitor.ask('delete', `${at}?mark=${(await read()).mark}`),
  };
};

export async function startEdition(academy: Pick<Academy, 'path'>, who: Pick<Staff, 'visitor'>, wish: { readonly name?: string; readonly from?: string; readonly baseId?: string } = {}): Promise<Desk> {
  const { id } = await who.visitor.ask<{ id: string }>('post', `${academy.path}/editions`, { name: 'Winter course', ...wish });
  return deskOf(academy, who, id);
}

/** Adapts lesson 1.1 in English and adds 1.A1 in Portuguese, and publishes that. */
export async function publishEdition(academy: Pick<Academy, 'path'>, who: Pick<Staff, 'visitor'>): Promise<Desk> {
  const desk = await startEdition(academy, who);
  const { base } = await desk.lesson('1.1');
  const text = base!.texts.en!;
  await desk.write('1.1', 0, { en: { ...text, title: 'Layers, as we teach them', body: `${text.body}\n\n## In our room {#in-our-room}\n\nZephyranthine words of ours.` } }, 25);
  await desk.write('1.A1', 0, { 'pt-PT': ownText({ title: 'A luz na nossa sala', terms: [{ term: 'luz rasante', meaning: 'luz que vem de lado' }] }) });
  await desk.publish();
  return desk;
}
