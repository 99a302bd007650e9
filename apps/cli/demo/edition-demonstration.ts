// Which edition of the programme has the demonstration's academy published?
import type { INestApplicationContext } from '@nestjs/common';
import { PublishEdition } from '#libs/curriculum/publish-edition.js';
import { ReadEdition } from '#libs/curriculum/read-edition.js';
import { StartEdition } from '#libs/curriculum/start-edition.js';
import { WriteEditionLesson } from '#libs/curriculum/write-edition-lesson.js';
import type { Actor } from '#libs/kernel/context.js';
import { once } from './once.js';

const english = {
  title: 'Your first session in our studio',
  objectives: ['find what you need before the client comes', 'say who watches you, and when you stop'],
  terms: [{ term: 'set-up sheet', meaning: 'the list by the door on which you tick what lies ready' }],
  body: `## Before the client comes {#before-the-client}

Come early. The set-up sheet hangs by the door: tick each line yourself, and do not copy the sheet of the day before. Whatever is missing, you ask for before the client sits down, not afterwards.

:::case
Inês had everything ready but the second cartridge. She noticed it with her gloves on, and had to begin again with her hands.
:::

## Who watches you {#who-watches}

An instructor sits beside you for all of your first session. You stop when the instructor says so, and you need not ask why until the client has gone. Afterwards you talk it through together, with the sheet before you.

::::question
The client asks you to go on, and the instructor has told you to stop. What do you do?

:::answer
You stop. You tell the client that this is how everybody begins here.
:::
::::`,
};

const portuguese = {
  title: 'A primeira sessão no nosso estúdio',
  objectives: ['encontrar o que é preciso antes de o cliente chegar', 'dizer quem acompanha a sessão e quando se para'],
  terms: [{ term: 'ficha de preparação', meaning: 'a lista junto à porta em que se assinala o que está pronto' }],
  body: `## Antes de o cliente chegar {#before-the-client}

Chegue cedo. A ficha de preparação está junto à porta: assinale cada linha por si e não copie a ficha da véspera. O que faltar, pede-se antes de o cliente se sentar, e não depois.

:::case
A Inês tinha tudo pronto, menos o segundo cartucho. Deu por isso já com as luvas calçadas e teve de voltar a começar pelas mãos.
:::

## Quem acompanha {#who-watches}

Um formador fica ao seu lado durante toda a primeira sessão. Pare quando o formador o disser, e só depois de o cliente sair é que se pergunta porquê. No fim, conversam os dois, com a ficha à frente.

::::question
O cliente pede-lhe que continue, e o formador disse-lhe que parasse. O que faz?

:::answer
Pára-se. Diz-se ao cliente que aqui é assim que todos começam.
:::
::::`,
};

/** One lesson of its own behind those about the session; no cohort learns by it yet. */
export async function editDemonstration(app: INestApplicationContext, instructor: Actor, academyId: string): Promise<void> {
  const editionId = await app.get(StartEdition).run(instructor, { academyId, name: 'In our studio' }, once('edition-in-our-studio'));
  const texts = { en: english, 'pt-PT': portuguese };
  // whoever comes back to a demonstration that was not finished finds it written, or published
  await app.get(WriteEditionLesson).run(instructor, { academyId, editionId, code: '5.A1', revision: 0, minutes: 8, texts }).catch(unlessThere);
  const { mark } = await app.get(ReadEdition).run(instructor, academyId, editionId, 'en');
  if (mark !== null) await app.get(PublishEdition).run(instructor, { academyId, editionId, mark }, once('publication-of-in-our-studio'));
}

function unlessThere(error: unknown): void {
  if (!['edition-lesson-changed', 'edition-published'].includes((error as { code?: string }).code ?? '')) throw error;
}
