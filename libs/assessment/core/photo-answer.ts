// Which photos are an answer, when each is named by the digest of what is kept?
import type { Answer, AnswerFault, ItemContent } from './item.js';

/** Photos that an item may ask for. */
export const picturesOfItem = [1, 3] as const;
/** Photos that one attempt keeps, with those that were replaced: a journal that names a photo has it. */
export const mostPhotos = 30;

/** SHA-256 of the image, in small hex. */
const digest = /^[0-9a-f]{64}$/;

/** Whether the attempt keeps them is for the server to say. */
export function photoFault({ photo }: Pick<ItemContent, 'photo'>, answer: Answer): AnswerFault | null {
  if (!answer.every((name) => digest.test(name)) || new Set(answer).size < answer.length) return 'choice-unknown';
  return answer.length <= (photo?.pictures ?? 0) ? null : 'choice-too-many';
}
