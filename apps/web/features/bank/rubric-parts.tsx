// In which fields is a rubric written, criterion by criterion and level by level?
import { levelsOfCriterion, limits, mostCriteria, possibleBy, type Criterion } from '#libs/assessment/core/rubric.js';
import { picturesOfItem } from '#libs/assessment/core/photo-answer.js';
import { Button } from '../../ui/button.js';
import { NativeSelect } from '../../ui/native-select.js';
import { Section } from '../../ui/section.js';
import { TextInput } from '../../ui/text-input.js';
import classes from './bank.module.css';
import { changed, FaultLine, Pair, useFaultAt, without, type PartsProps } from './draft-fields.js';
import { freshCriterion, nothing } from './drafts.js';
import { useBankWords } from './words.js';

const places = Array.from({ length: picturesOfItem[1] }, (_, at) => at + picturesOfItem[0]);

/** What is no whole number is 0 and found faulty when it is handed in. */
const whole = (text: string): number => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : 0);

export function RubricParts({ draft, onChange }: PartsProps) {
  const { t } = useBankWords();
  const faultAt = useFaultAt();
  const { type, limit = 0, pictures = 1, seen = nothing, spread = 0, criteria = [], model = nothing } = draft;
  const change = (next: readonly Criterion[]) => onChange({ criteria: next });
  return (
    <>
      <Section title={t('rubric.title')} lead={t('rubric.lead', { possible: possibleBy({ criteria }) })}>
        <FaultLine pointer="/criteria" />
        {criteria.map((criterion, at) => (
          <fieldset key={criterion.id} className={classes.part}>
            <legend>{t('rubric.criterionN', { n: at + 1 })}</legend>
            <Pair label={t('words')} value={criterion.text} pointer={`/criteria/${at}/text`} onChange={(text) => change(changed(criteria, at, { text }))} />
            <FaultLine pointer={`/criteria/${at}/levels`} />
            {criterion.levels.map((level, points) => (
              // levels are known by their points alone
              <Pair key={points} label={t('rubric.level', { count: points })} rows={1} value={level} pointer={`/criteria/${at}/levels/${points}`} onChange={(text) => change(changed(criteria, at, { levels: criterion.levels.map((each, place) => (place === points ? text : each)) }))} />
            ))}
            <div className={classes.row}>
              {criterion.levels.length < levelsOfCriterion[1] && (
                <Button variant="default" onClick={() => change(changed(criteria, at, { levels: [...criterion.levels, nothing] }))}>
                  {t('rubric.addLevel')}
                </Button>
              )}
              {criterion.levels.length > levelsOfCriterion[0] && (
                <Button variant="default" onClick={() => change(changed(criteria, at, { levels: criterion.levels.slice(0, -1) }))}>
                  {t('rubric.dropLevel')}
                </Button>
              )}
              <Button variant="default" onClick={() => change(without(criteria, at))}>
                {t('remove')}
              </Button>
            </div>
          </fieldset>
        ))}
        {criteria.length < mostCriteria && (
          <Button variant="default" onClick={() => change([...criteria, freshCriterion(draft)])}>
            {t('rubric.add')}
          </Button>
        )}
      </Section>
      <Section title={t('answer')}>
        <div className={classes.form}>
          <div className={classes.facts}>
            {type === 'photo' ? (
              <NativeSelect label={t('rubric.pictures')} data={places.map((many) => ({ value: String(many), label: String(many) }))} value={String(pictures)} onChange={(event) => onChange({ pictures: whole(event.currentTarget.value) })} />
            ) : (
              <TextInput label={t('rubric.limit')} description={t('rubric.limitHint', { least: limits[0], most: limits[1] })} inputMode="numeric" maxLength={4} value={String(limit)} error={faultAt('/limit')} onChange={(event) => onChange({ limit: whole(event.currentTarget.value) })} />
            )}
            <TextInput label={t('rubric.spread')} description={t('rubric.spreadHint')} inputMode="numeric" maxLength={2} value={String(spread)} error={faultAt('/spread')} onChange={(event) => onChange({ spread: whole(event.currentTarget.value) })} />
          </div>
          {type === 'photo' && <Pair label={t('rubric.seen')} value={seen} pointer="/seen" rows={3} onChange={(value) => onChange({ seen: value })} />}
          <Pair label={t('rubric.model')} value={model} pointer="/model" rows={4} most={4000} onChange={(value) => onChange({ model: value })} />
        </div>
      </Section>
    </>
  );
}
