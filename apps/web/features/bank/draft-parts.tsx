// In which fields is what an item asks written, each kind in its own?
import { lazy, Suspense, useId } from 'react';
import { pictureIds, type PictureId } from '#libs/anatomy/hotspot-pictures.js';
import type { ItemDraft } from '#libs/assessment/core/item-draft.js';
import { isChoosing } from '#libs/assessment/core/item.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { NativeSelect } from '../../ui/native-select.js';
import { Section } from '../../ui/section.js';
import { TextInput } from '../../ui/text-input.js';
import { Picture } from '../item/picture.js';
import classes from './bank.module.css';
import { changed, FaultLine, moved, Pair, useFaultAt, without, type PartsProps } from './draft-fields.js';
import { freshOption, freshPrompt, nothing, withPicture } from './drafts.js';
import { GapParts } from './gap-parts.js';
import { RubricParts } from './rubric-parts.js';
import { useBankWords } from './words.js';

/** With the simulator, which no other kind needs. */
const DepthParts = lazy(() => import('./depth-parts.js').then((parts) => ({ default: parts.DepthParts })));

export function DraftParts(props: PartsProps) {
  switch (props.draft.type) {
    case 'gaps':
      return <GapParts {...props} />;
    case 'depth':
      return (
        <Suspense>
          <DepthParts {...props} />
        </Suspense>
      );
    case 'written':
    case 'photo':
      return <RubricParts {...props} />;
    case 'numeric':
      return <NumberParts {...props} />;
    case 'hotspot':
      return (
        <>
          <PictureParts {...props} />
          <OptionParts {...props} />
        </>
      );
    case 'matching':
      return (
        <>
          <PromptParts {...props} />
          <OptionParts {...props} />
        </>
      );
    default:
      return <OptionParts {...props} />;
  }
}

function OptionParts({ draft, onChange }: PartsProps) {
  const { t } = useBankWords();
  const name = useId();
  const { type, options = [] } = draft;
  const isOrder = type === 'ordering';
  const isPlace = type === 'hotspot';
  const isFixed = isPlace || type === 'true-false';
  const change = (next: ItemDraft['options']) => onChange({ options: next ?? [] });
  const right = (at: number, isRight: boolean) => change(options.map((option, place) => ({ ...option, correct: place === at ? isRight : type === 'multiple' && option.correct === true })));
  return (
    <Section title={t(isOrder ? 'steps' : 'options')}>
      <FaultLine pointer="/options" />
      {options.map((option, at) => (
        <fieldset key={option.id} className={classes.part}>
          <legend>{t(isOrder ? 'stepN' : isPlace ? 'placeN' : 'optionN', { n: at + 1 })}</legend>
          {isChoosing(type) &&
            (type === 'multiple' ? (
              <Checkbox label={t('right')} checked={option.correct === true} onChange={(event) => right(at, event.currentTarget.checked)} />
            ) : (
              <label>
                <input type="radio" name={name} checked={option.correct === true} onChange={() => right(at, true)} /> {t('right')}
              </label>
            ))}
          <Pair label={t('words')} value={option.text} pointer={`/options/${at}/text`} onChange={(text) => change(changed(options, at, { text }))} />
          {type !== 'matching' && <Pair label={t('rationale')} value={option.rationale ?? nothing} pointer={`/options/${at}/rationale`} onChange={(rationale) => change(changed(options, at, { rationale }))} />}
          {!isFixed && (
            <div className={classes.row}>
              {isOrder && at > 0 && (
                <Button variant="default" onClick={() => change(moved(options, at, at - 1))}>
                  {t('up')}
                </Button>
              )}
              {isOrder && at < options.length - 1 && (
                <Button variant="default" onClick={() => change(moved(options, at, at + 1))}>
                  {t('down')}
                </Button>
              )}
              <Button variant="default" onClick={() => change(without(options, at))}>
                {t('remove')}
              </Button>
            </div>
          )}
        </fieldset>
      ))}
      {!isFixed && options.length < 10 && (
        <Button variant="default" onClick={() => change([...options, freshOption(draft)])}>
          {t(isOrder ? 'add.step' : 'add.option')}
        </Button>
      )}
    </Section>
  );
}

function PictureParts({ draft: { picture = 'section-model', options = [] }, onChange }: PartsProps) {
  const { t } = useBankWords();
  return (
    <Section title={t('picture')}>
      <NativeSelect
        label={t('picture')}
        description={t('pictureHint')}
        data={pictureIds.map((id) => ({ value: id, label: t(`pictures.${id}`) }))}
        value={picture}
        onChange={(event) => onChange(withPicture(event.currentTarget.value as PictureId, options))}
      />
      <Picture picture={picture} chosen={options.find(({ correct }) => correct === true)?.id ?? null} />
    </Section>
  );
}

function PromptParts({ draft, onChange }: PartsProps) {
  const { t, locale } = useBankWords();
  const faultAt = useFaultAt();
  const { prompts = [], options = [] } = draft;
  const change = (next: ItemDraft['prompts']) => onChange({ prompts: next ?? [] });
  const choices = [{ value: '', label: t('chooseMatch') }, ...options.map(({ id, text }, at) => ({ value: id, label: text[locale] || t('optionN', { n: at + 1 }) }))];
  return (
    <Section title={t('prompts')}>
      <FaultLine pointer="/prompts" />
      {prompts.map((prompt, at) => (
        <fieldset key={prompt.id} className={classes.part}>
          <legend>{t('promptN', { n: at + 1 })}</legend>
          <Pair label={t('words')} value={prompt.text} pointer={`/prompts/${at}/text`} onChange={(text) => change(changed(prompts, at, { text }))} />
          <NativeSelect label={t('match')} data={choices} value={prompt.match} error={faultAt(`/prompts/${at}/match`)} onChange={(event) => change(changed(prompts, at, { match: event.currentTarget.value }))} />
          <Pair label={t('rationale')} value={prompt.rationale} pointer={`/prompts/${at}/rationale`} onChange={(rationale) => change(changed(prompts, at, { rationale }))} />
          <div>
            <Button variant="default" onClick={() => change(without(prompts, at))}>
              {t('remove')}
            </Button>
          </div>
        </fieldset>
      ))}
      {prompts.length < 10 && (
        <Button variant="default" onClick={() => change([...prompts, freshPrompt(draft)])}>
          {t('add.prompt')}
        </Button>
      )}
    </Section>
  );
}

function NumberParts({ draft: { answer = '', tolerance = '', unit = nothing, rationale = nothing }, onChange }: PartsProps) {
  const { t } = useBankWords();
  const faultAt = useFaultAt();
  return (
    <Section title={t('answer')}>
      <div className={classes.form}>
        <div className={classes.facts}>
          <TextInput label={t('answer')} description={t('numberHint')} inputMode="decimal" maxLength={20} value={answer} error={faultAt('/answer')} onChange={(event) => onChange({ answer: event.currentTarget.value })} />
          <TextInput label={t('tolerance')} inputMode="decimal" maxLength={20} value={tolerance} error={faultAt('/tolerance')} onChange={(event) => onChange({ tolerance: event.currentTarget.value })} />
        </div>
        <Pair label={t('unit')} value={unit} pointer="/unit" rows={1} most={40} onChange={(value) => onChange({ unit: value })} />
        <Pair label={t('rationale')} value={rationale} pointer="/rationale" onChange={(value) => onChange({ rationale: value })} />
      </div>
    </Section>
  );
}
