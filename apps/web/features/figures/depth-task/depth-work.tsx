// How does somebody work at a task of the simulator, so that each step is kept?
import { useRef, useState } from 'react';
import { depthSettingOf, type DepthControlId } from '#libs/anatomy/depth-controls.js';
import { simulateDepth } from '#libs/anatomy/depth-simulator.js';
import { readStep, runTrace, withStep } from '#libs/assessment/core/depth-trace.js';
import type { DepthTask } from '../../../api/contract.js';
import { Button } from '../../../ui/button.js';
import { DepthDrawing } from '../depth-simulator/drawing.js';
import { Verdict } from '../depth-simulator/verdict.js';
import { FixedControls, FreeControl } from './task-controls.js';
import { GoalList } from './goal-list.js';
import { HangDrawing } from './hang-drawing.js';
import classes from './task.module.css';
import { useTaskWords } from './words.js';

export interface DepthWorkProps {
  readonly task: DepthTask;
  readonly choice: readonly string[];
  readonly onChoose: (choice: readonly string[]) => void;
}

export function DepthWork({ task, choice, onChoose }: DepthWorkProps) {
  const { t } = useTaskWords();
  const now = useClock(choice);
  const { controls, patches, isDone } = runTrace(task, choice);
  const add = (act: 'dots' | 'done') => onChoose(withStep(choice, { act, at: now() }));
  // of several moves in a row the last one stays, so that a slider that is drawn along makes one step
  const set = (control: DepthControlId, value: number) => value !== controls[control] && onChoose(withStep(choice, { act: 'set', control, value, at: now() }));
  const seen = task.feedback === 'shown' ? controls : task.feedback === 'dots' ? patches.at(-1) : undefined;
  const setting = seen && depthSettingOf(task.skin, seen);
  const outcome = setting && simulateDepth(setting);
  const left = task.patches - patches.length;
  return (
    <div className={classes.work}>
      <GoalList goals={task.goals} />
      <FixedControls task={task} />
      {task.feedback === 'none' && <p className={classes.note}>{t('feedback.none')}</p>}
      {task.feedback !== 'shown' && <HangDrawing hang={controls.hang} isPressed={controls.contact === 1} />}
      {outcome && (
        <div className={classes.outcome}>
          {task.feedback === 'dots' && <p className={classes.note}>{t('feedback.made', { number: patches.length })}</p>}
          <DepthDrawing outcome={outcome} skin={setting.skin} isPressed={setting.isPressed} />
        </div>
      )}
      {task.free.map((control) => (
        <FreeControl key={control} control={control} value={controls[control]} onSet={(value) => set(control, value)} />
      ))}
      {/* they stay where they are, so that the keyboard does not lose its place */}
      <div className={classes.acts}>
        {task.patches > 0 && (
          <Button variant="default" aria-disabled={left === 0} onClick={() => left > 0 && add('dots')}>
            {t('dots', { left })}
          </Button>
        )}
        <Button variant="default" aria-disabled={isDone} onClick={() => !isDone && add('done')}>
          {t('done')}
        </Button>
      </div>
      <output className={classes.note}>{t(isDone ? 'state.done' : choice.length > 0 ? 'state.open' : 'state.empty')}</output>
      {/* below what is moved, so that the drawing stays in sight on a phone */}
      {outcome && <Verdict outcome={outcome} setting={setting} />}
    </div>
  );
}

const day = 86_400_000;

/** Milliseconds at the task, going on from where it was left. */
function useClock(choice: readonly string[]): () => number {
  const last = readStep(choice.at(-1) ?? '')?.at ?? 0;
  const [began] = useState(() => ({ at: performance.now(), from: last }));
  const latest = useRef(last);
  return () => {
    latest.current = Math.min(day, Math.max(latest.current, last, began.from + Math.round(performance.now() - began.at)));
    return latest.current;
  };
}
