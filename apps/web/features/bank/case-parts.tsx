// In which fields does an author say which case an item is asked about?
import type { ItemDraft } from '#libs/assessment/core/item-draft.js';
import { caseSizes } from '#libs/assessment/core/vignette.js';
import { Checkbox } from '../../ui/checkbox.js';
import { NativeSelect } from '../../ui/native-select.js';
import { Section } from '../../ui/section.js';
import { TextInput } from '../../ui/text-input.js';
import classes from './bank.module.css';
import { Pair, useFaultAt, type PartsProps } from './draft-fields.js';
import { nothing } from './drafts.js';
import { useBankWords } from './words.js';

export interface CasePartsProps extends PartsProps {
  /** It is asked by itself from now on. */
  readonly onAlone: () => void;
}

export const withoutCase = ({ vignette: _, ...alone }: ItemDraft): ItemDraft => alone;

const numbers = (from: number): { readonly value: string; readonly label: string }[] => Array.from({ length: caseSizes[1] - from + 1 }, (_, at) => ({ value: String(from + at), label: String(from + at) }));

export function CaseParts({ draft, onChange, onAlone }: CasePartsProps) {
  const { t } = useBankWords();
  const faultAt = useFaultAt();
  const { vignette, id } = draft;
  const change = (part: Partial<NonNullable<ItemDraft['vignette']>>) => vignette && onChange({ vignette: { ...vignette, ...part } });
  const begin = () => onChange({ vignette: { case: id.replace(/\d+$/, 'K1'), place: 1, of: 2, text: nothing } });
  return (
    <Section title={t('case')}>
      <div className={classes.form}>
        <Checkbox label={t('aboutCase')} checked={vignette !== undefined} onChange={(event) => (event.currentTarget.checked ? begin() : onAlone())} />
        {vignette && (
          <>
            <div className={classes.facts}>
              <TextInput label={t('case')} description={t('caseHint')} maxLength={40} translate="no" value={vignette.case} error={faultAt('/vignette/case')} onChange={(event) => change({ case: event.currentTarget.value })} />
              <NativeSelect label={t('casePlace')} data={numbers(1)} value={String(vignette.place)} error={faultAt('/vignette/place')} onChange={(event) => change({ place: Number(event.currentTarget.value) })} />
              <NativeSelect label={t('caseSize')} data={numbers(caseSizes[0])} value={String(vignette.of)} error={faultAt('/vignette/of')} onChange={(event) => change({ of: Number(event.currentTarget.value) })} />
            </div>
            <Pair label={t('vignette')} description={t('vignetteHint')} value={vignette.text} pointer="/vignette/text" rows={4} most={4000} onChange={(text) => change({ text })} />
          </>
        )}
      </div>
    </Section>
  );
}
