// How is it said where a factor was seen?
import { factors, goodResults, hazes, type FactorId } from '#libs/anatomy/fishbone.js';
import { useFishboneWords } from './words.js';

export function useSeenWords(): (id: FactorId) => string {
  const { t } = useFishboneWords();
  return (id) => {
    const { seen } = factors[id];
    return seen ? t('seen', { inHazes: seen.inHazes, hazes, inGood: seen.inGood, good: goodResults }) : t('unseen');
  };
}
