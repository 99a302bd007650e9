// What did somebody do at the simulator, step by step, and where does that lead?
import { canBeSet, depthControlIds, type DepthControlId, type DepthControls } from '#libs/anatomy/depth-controls.js';
import type { DepthTaskFace } from './depth-task.js';
import type { Answer, AnswerFault } from './item.js';

/** `at`: milliseconds since the task was first seen. `done`: "this is my setting". */
export type TraceStep =
  | { readonly act: 'set'; readonly control: DepthControlId; readonly value: number; readonly at: number }
  | { readonly act: 'dots'; readonly at: number }
  | { readonly act: 'done'; readonly at: number };

/** More than anybody needs: screens keep the last of several moves of one control. */
export const mostSteps = 100;
/** A day. */
const longest = 86_400_000;

const written = /^(?:set (hang|read|stroke|contact|stretch) (0|[1-9]\d{0,4})|(dots)|(done)) (0|[1-9]\d{0,7})$/;

/** `set hang 1450 3200`, `dots 4100`, `done 5000`: one step, one text. Null when it is none. */
export function readStep(text: string): TraceStep | null {
  const [, control, value, dots, done, at] = written.exec(text) ?? [];
  if (at === undefined || Number(at) > longest) return null;
  if (dots) return { act: 'dots', at: Number(at) };
  return done ? { act: 'done', at: Number(at) } : { act: 'set', control: control as DepthControlId, value: Number(value), at: Number(at) };
}

export const writeStep = (step: TraceStep): string => (step.act === 'set' ? `set ${step.control} ${step.value} ${step.at}` : `${step.act} ${step.at}`);

/** Where the first fault of a trace is, as the place of its step; null when it has none. */
export function faultyStep({ free, patches }: Pick<DepthTaskFace, 'free' | 'patches'>, trace: Answer): number | null {
  let [before, dots] = [0, 0];
  for (const [place, text] of trace.entries()) {
    const step = readStep(text);
    if (step === null || step.at < before) return place;
    if (step.act === 'set' && !(free.includes(step.control) && canBeSet(step.control, step.value))) return place;
    if (step.act === 'dots' && (dots += 1) > patches) return place;
    if (step.act === 'done' && place < trace.length - 1) return place;
    before = step.at;
  }
  return null;
}

export function traceFault(task: Pick<DepthTaskFace, 'free' | 'patches'>, trace: Answer): AnswerFault | null {
  if (trace.length > mostSteps) return 'trace-long';
  return faultyStep(task, trace) === null ? null : 'step-unfit';
}

export interface Run {
  /** As the controls stand at the end. */
  readonly controls: DepthControls;
  /** As they stood each time that dots were made on the patch. */
  readonly patches: readonly DepthControls[];
  readonly isDone: boolean;
}

/** Of a trace without fault. The same trace leads to the same place, whoever runs it. */
export function runTrace({ start }: Pick<DepthTaskFace, 'start'>, trace: Answer): Run {
  let controls = start;
  let isDone = false;
  const patches: DepthControls[] = [];
  for (const step of trace.map(readStep)) {
    if (step?.act === 'set') controls = { ...controls, [step.control]: step.value };
    if (step?.act === 'dots') patches.push(controls);
    isDone = step?.act === 'done';
  }
  return { controls, patches, isDone };
}

/** One step more, as somebody works on: "this is my setting" is taken back, and of several moves of a control in a row the last one stays. */
export function withStep(trace: Answer, step: TraceStep): string[] {
  const open = trace.filter((text) => readStep(text)?.act !== 'done');
  if (step.act !== 'set') return [...(open.length >= mostSteps - 1 ? compact(open) : open), writeStep(step)];
  const last = readStep(open.at(-1) ?? '');
  const kept = last?.act === 'set' && last.control === step.control ? open.slice(0, -1) : open;
  // a place is left for the last word
  return [...(kept.length >= mostSteps - 2 ? compact(kept) : kept), writeStep(step)];
}

/** Leads to the same places: between two times that dots were made, only the last move of each control counts. */
function compact(trace: Answer): string[] {
  const steps = trace.flatMap((text) => readStep(text) ?? []);
  return steps
    .filter((step, place) => {
      if (step.act !== 'set') return true;
      const next = steps.findIndex((later, at) => at > place && later.act === 'dots');
      return !steps.slice(place + 1, next < 0 ? undefined : next).some((later) => later.act === 'set' && later.control === step.control);
    })
    .map(writeStep);
}

/** Which of the controls a task leaves to whoever works at it, in their usual order. */
export const freeControls = ({ free }: Pick<DepthTaskFace, 'free'>): DepthControlId[] => depthControlIds.filter((id) => free.includes(id));
