// How is a step on the way called?
import type { Requirement } from '../../api/contract.js';
import { useGoOnWords } from './go-on-words.js';

/** `Lesson 1.4 What the body does with pigment`, `Quiz: Skin physiology`, `Theory exam`: the programme names them. */
export function RequirementTitle({ requirement: { kind, title, writtenIn, requirement } }: { readonly requirement: Requirement }) {
  const { t, locale } = useGoOnWords();
  const code = requirement.split(':')[1] ?? '';
  switch (kind) {
    case 'lesson':
      return (
        <>
          {t('lesson', { code })} {writtenIn === locale ? title : <span lang={writtenIn}>{title}</span>}
        </>
      );
    case 'quiz':
    case 'exam':
    case 'station':
      return title;
  }
}
