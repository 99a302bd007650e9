// What does the section of the scalp show, said in words?
import { layerSpans, sectionVariantIds, sectionVariants, type SectionVariantId } from '#libs/anatomy/scalp-section.js';
import { WordsTable } from '../skin-drawing/words-table.js';
import { millimetres } from './millimetres.js';
import { useSectionWords } from './words.js';

export function SectionInWords() {
  const { t } = useSectionWords();
  return (
    <>
      <p>{t('words.order')}</p>
      <ol>
        {(['epi', 'membrane', 'pap', 'ret', 'sub'] as const).map((id) => (
          <li key={id}>{t(`words.${id}`)}</li>
        ))}
      </ol>
      <p>
        {t('words.foll')} {t('words.needle')}
      </p>
      <Variants />
    </>
  );
}

function Variants() {
  const { t, locale } = useSectionWords();
  const mm = millimetres(locale);
  const origin = useOrigin();
  const rows = sectionVariantIds.map((id) => {
    const { epi, pap, ret } = layerSpans(id);
    return [t(`variants.${id}`), mm(epi.to), mm(pap.to), mm(ret.to), origin(id)];
  });
  return <WordsTable caption={t('words.table')} head={[t('words.variant'), t('labels.epi'), t('labels.pap'), t('labels.ret'), t('words.from')]} rows={rows} />;
}

function useOrigin(): (id: SectionVariantId) => string {
  const { t } = useSectionWords();
  return (id) => {
    const { epidermis, total } = sectionVariants[id].from;
    if (epidermis === 'model value' || total === 'model value') return t('words.own');
    const ids = epidermis === total ? [epidermis] : [epidermis, total];
    return ids.map((claim) => claim.slice(1)).join(', ');
  };
}
