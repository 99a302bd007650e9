// What did a setting make, beside one that reaches every goal, and why?
import { depthSettingOf, type DepthControls } from '#libs/anatomy/depth-controls.js';
import { simulateDepth } from '#libs/anatomy/depth-simulator.js';
import type { DepthTask, ReviewItem } from '../../../api/contract.js';
import { DepthDrawing } from '../depth-simulator/drawing.js';
import { Verdict } from '../depth-simulator/verdict.js';
import { GoalList } from './goal-list.js';
import { AllControls } from './task-controls.js';
import classes from './task.module.css';
import { useTaskWords } from './words.js';

export interface DepthMarkedProps {
  readonly depth: NonNullable<ReviewItem['depth']>;
}

export function DepthMarked({ depth: { given, right, reached, rationale, task } }: DepthMarkedProps) {
  const { t } = useTaskWords();
  return (
    <div className={classes.work}>
      <GoalList goals={task.goals} reached={reached} />
      <div className={classes.beside}>
        {given ? <Outcome title={t('marked.given')} skin={task.skin} controls={given} /> : <p>{t('marked.none')}</p>}
        <Outcome title={t('marked.right')} skin={task.skin} controls={right} />
      </div>
      <p>{rationale}</p>
      <p className={classes.note}>{t('marked.model')}</p>
    </div>
  );
}

function Outcome({ title, skin, controls }: { readonly title: string; readonly skin: DepthTask['skin']; readonly controls: DepthControls }) {
  const setting = depthSettingOf(skin, controls);
  const outcome = simulateDepth(setting);
  return (
    <div>
      <p>
        <b>{title}</b>
      </p>
      <AllControls controls={controls} />
      <DepthDrawing outcome={outcome} skin={setting.skin} isPressed={setting.isPressed} />
      <Verdict outcome={outcome} setting={setting} />
    </div>
  );
}
