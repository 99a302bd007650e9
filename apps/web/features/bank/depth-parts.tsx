// In which fields is a task at the simulator written, and how does its author try it?
import { useMemo, useState } from 'react';
import { depthControlIds, situationSkins, type SituationSkin } from '#libs/anatomy/depth-controls.js';
import { solutionsOf, worthOf, worthOfStart } from '#libs/assessment/core/depth-answer.js';
import { depthFeedbacks, goalIds, mostPatches, taskFace, type DepthFeedback, type DepthTask } from '#libs/assessment/core/depth-task.js';
import { runTrace } from '#libs/assessment/core/depth-trace.js';
import { Checkbox } from '../../ui/checkbox.js';
import { NativeSelect } from '../../ui/native-select.js';
import { Section } from '../../ui/section.js';
import { useDepthWords } from '../figures/depth-simulator/words.js';
import { DepthWork } from '../figures/depth-task/depth-work.js';
import { FreeControl } from '../figures/depth-task/task-controls.js';
import classes from './bank.module.css';
import { changed, FaultLine, Pair, useFaultAt, without, type PartsProps } from './draft-fields.js';
import { GoalFields, WholeField } from './depth-goals.js';
import { useDepthDraftWords } from './depth-words.js';
import { freshGoal, nothing, partsFor } from './drafts.js';
import { useBankWords } from './words.js';

export function DepthParts({ draft, onChange }: PartsProps) {
  const { t } = useDepthDraftWords();
  const { t: said } = useBankWords();
  const { t: ofModel } = useDepthWords();
  const faultAt = useFaultAt();
  const { task = partsFor('depth').task!, rationale = nothing } = draft;
  const change = (part: Partial<DepthTask>) => onChange({ task: { ...task, ...part } });
  const others = goalIds.filter((id) => !task.goals.some(({ goal }) => goal === id));
  return (
    <>
      <Section title={t('situation')}>
        <div className={classes.form}>
          <FaultLine pointer="/task" />
          <NativeSelect label={ofModel('controls.skin')} data={situationSkins.map((skin) => ({ value: skin, label: ofModel(`controls.skins.${skin}`) }))} value={task.skin} onChange={(event) => change({ skin: event.currentTarget.value as SituationSkin })} />
          <fieldset className={classes.part}>
            <legend>{t('start')}</legend>
            {faultAt('/task/start', true) && <p className={classes.fault}>{faultAt('/task/start', true)}</p>}
            {depthControlIds.map((control) => (
              <FreeControl key={control} control={control} value={task.start[control]} onSet={(value) => change({ start: { ...task.start, [control]: value } })} />
            ))}
          </fieldset>
          <fieldset className={classes.part}>
            <legend>{t('free')}</legend>
            <FaultLine pointer="/task/free" />
            {depthControlIds.map((control) => (
              <Checkbox
                key={control}
                label={ofModel(`controls.${control}`)}
                checked={task.free.includes(control)}
                onChange={(event) => change({ free: depthControlIds.filter((id) => (id === control ? event.currentTarget.checked : task.free.includes(id))) })}
              />
            ))}
          </fieldset>
          <NativeSelect
            label={t('feedback')}
            data={depthFeedbacks.map((feedback) => ({ value: feedback, label: t(`feedbacks.${feedback}`) }))}
            value={task.feedback}
            error={faultAt('/task/feedback')}
            onChange={(event) => change({ feedback: event.currentTarget.value as DepthFeedback })}
          />
          <WholeField label={t('patches')} least={0} most={mostPatches} value={task.patches} error={faultAt('/task/patches')} onChange={(patches) => change({ patches })} />
        </div>
      </Section>
      <Section title={t('goals')} lead={t('goalsHint')}>
        <FaultLine pointer="/task/goals" />
        {task.goals.map((goal, at) => (
          <GoalFields key={goal.goal} goal={goal} pointer={`/task/goals/${at}`} onChange={(part) => change({ goals: changed(task.goals, at, part) })} onRemove={() => change({ goals: without(task.goals, at) })} />
        ))}
        {others.length > 0 && (
          <NativeSelect
            label={t('add')}
            value=""
            data={[{ value: '', label: t('addNone') }, ...others.map((goal) => ({ value: goal, label: t(`kinds.${goal}`) }))]}
            onChange={(event) => change({ goals: [...task.goals, ...others.filter((goal) => goal === event.currentTarget.value).map(freshGoal)] })}
          />
        )}
      </Section>
      <Section title={said('rationale')}>
        <Pair label={said('rationale')} value={rationale} pointer="/rationale" onChange={(value) => onChange({ rationale: value })} />
      </Section>
      <TryOut key={JSON.stringify([task.start, task.free, task.patches])} task={task} />
    </>
  );
}

/** What the server finds when it is handed in, found here while it is written. */
function TryOut({ task }: { readonly task: DepthTask }) {
  const { t } = useDepthDraftWords();
  const [trace, setTrace] = useState<readonly string[]>([]);
  const text = JSON.stringify(task);
  const found = useMemo(() => solutionsOf(JSON.parse(text) as DepthTask).length, [text]);
  const percent = (share: number) => Math.round(share * 100);
  const sum = task.goals.reduce((total, { weight }) => total + weight, 0);
  const shown = taskFace(task);
  const goals = shown.goals.map(({ goal, weight, band, dots, always }) => ({ goal, weight, band: band ?? null, dots: dots ?? null, always: always ?? null }));
  return (
    <Section title={t('tryOut')} lead={t('tryHint')}>
      <output>
        {sum !== 100 && <p className={classes.fault}>{t('tooFew', { sum })}</p>}
        <p>{t('worth', { percent: percent(worthOf(task, runTrace(task, trace))), start: percent(worthOfStart(task)) })}</p>
        <p>{found === 0 ? t('unsolvable') : t('solutions', { count: found })}</p>
      </output>
      <DepthWork task={{ ...shown, free: [...shown.free], goals }} choice={trace} onChoose={setTrace} />
    </Section>
  );
}
