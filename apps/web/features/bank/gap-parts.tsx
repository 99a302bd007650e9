// In which fields is a text with gaps written?
import { useId } from 'react';
import type { DraftGap } from '#libs/assessment/core/item-draft.js';
import { Button } from '../../ui/button.js';
import { Section } from '../../ui/section.js';
import classes from './bank.module.css';
import { changed, FaultLine, Pair, without, type PartsProps } from './draft-fields.js';
import { freshGap, freshGapOption, nothing } from './drafts.js';
import { useBankWords } from './words.js';

export function GapParts({ draft, onChange }: PartsProps) {
  const { t } = useBankWords();
  const { text = nothing, gaps = [] } = draft;
  const change = (next: readonly DraftGap[]) => onChange({ gaps: next });
  return (
    <Section title={t('gaps')}>
      <Pair label={t('text')} description={t('textHint', { open: '{{', close: '}}' })} value={text} pointer="/text" rows={4} most={4000} onChange={(value) => onChange({ text: value })} />
      <FaultLine pointer="/gaps" />
      {gaps.map((gap, at) => (
        <Gap key={gap.id} gap={gap} at={at} onAdd={() => change(changed(gaps, at, { options: [...gap.options, freshGapOption(draft)] }))} onChange={(part) => change(changed(gaps, at, part))} onRemove={() => change(without(gaps, at))} />
      ))}
      {gaps.length < 8 && (
        <Button variant="default" onClick={() => change([...gaps, freshGap(draft)])}>
          {t('add.gap')}
        </Button>
      )}
    </Section>
  );
}

interface GapProps {
  readonly gap: DraftGap;
  readonly at: number;
  readonly onAdd: () => void;
  readonly onChange: (part: Partial<DraftGap>) => void;
  readonly onRemove: () => void;
}

function Gap({ gap: { id, correct, options, rationale }, at, onAdd, onChange, onRemove }: GapProps) {
  const { t } = useBankWords();
  const name = useId();
  return (
    <fieldset className={classes.part}>
      <legend>{t('gapN', { id })}</legend>
      <FaultLine pointer={`/gaps/${at}`} />
      <FaultLine pointer={`/gaps/${at}/correct`} />
      <FaultLine pointer={`/gaps/${at}/options`} />
      {options.map((option, place) => (
        <fieldset key={option.id} className={classes.part}>
          <legend>{t('optionN', { n: place + 1 })}</legend>
          <label>
            <input type="radio" name={name} checked={option.id === correct} onChange={() => onChange({ correct: option.id })} /> {t('right')}
          </label>
          <Pair label={t('words')} rows={1} value={option.text} pointer={`/gaps/${at}/options/${place}/text`} onChange={(text) => onChange({ options: changed(options, place, { text }) })} />
          <div>
            <Button variant="default" onClick={() => onChange({ options: without(options, place) })}>
              {t('remove')}
            </Button>
          </div>
        </fieldset>
      ))}
      <Pair label={t('rationale')} value={rationale} pointer={`/gaps/${at}/rationale`} onChange={(value) => onChange({ rationale: value })} />
      <div className={classes.row}>
        <Button variant="default" onClick={onAdd}>
          {t('add.option')}
        </Button>
        <Button variant="default" onClick={onRemove}>
          {t('remove')}
        </Button>
      </div>
    </fieldset>
  );
}
