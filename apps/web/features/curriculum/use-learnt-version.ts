// By which version does somebody learn, in a few words?
import { useCurriculumWords } from './words.js';

export interface LearntVersion {
  readonly version: string;
  /** Of the academy's own edition; null for the programme as it is. */
  readonly editionName: string | null;
}

/** `version 2026.2, in the academy’s own edition “Winter course”` */
export function useLearntVersion(): (learnt: LearntVersion) => string {
  const { t } = useCurriculumWords();
  return ({ version, editionName }) => (editionName === null ? t('learnt.programme', { version }) : t('learnt.edition', { version, name: editionName }));
}
