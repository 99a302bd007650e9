// What does the file of an item say of a task at the simulator, and can it be done?
import { canBeSet, depthControlIds, situationSkins, type DepthControlId, type DepthControls } from '#libs/anatomy/depth-controls.js';
import { bandIds } from '#libs/anatomy/skin-level.js';
import { solutionsOf, worthOfStart } from '#libs/assessment/core/depth-answer.js';
import { depthFeedbacks, goalIds, mostPatches, type DepthGoal, type DepthTask, type GoalId } from '#libs/assessment/core/depth-task.js';
import { fields, list, oneOf, repeated, texts, wholeNumber, within, type Fields, type Report } from './shape.js';

const goalFields: Readonly<Record<GoalId, readonly string[]>> = { band: ['band', 'dots'], even: ['spread'], limit: ['band', 'always'], depth: ['depth', 'tolerance'], entry: [] };
/** Whoever leaves everything as it was found has done nothing yet. */
const mostAtStart = 0.5;
/** A goal that is worth less is none. */
const leastWeight = 10;

/** `isSecure`: of an exam, in which the picture of the outcome would answer the question. */
export function readDepthTask(value: unknown, isSecure: boolean, report: Report): DepthTask {
  let isSound = true;
  const onTask: Report = (fault, pointer, code) => {
    isSound = false;
    report(fault, pointer, code);
  };
  const given = fields(value, ['skin', 'start', 'free', 'feedback', 'patches', 'goals'], 'a task', onTask);
  const task: DepthTask = {
    skin: oneOf(given, 'skin', situationSkins, onTask),
    start: readStart(given['start'], within(onTask, '/start')),
    free: readFree(given, onTask),
    feedback: oneOf(given, 'feedback', depthFeedbacks, onTask),
    patches: wholeNumber(given, 'patches', 0, onTask),
    goals: list(given, 'goals', onTask).map((goal, at) => readGoal(goal, within(onTask, `/goals/${at}`))),
  };
  const { goals, patches, feedback } = task;
  if (patches > mostPatches || (patches === 0 && feedback === 'dots') || (patches > 0 && feedback === 'none')) onTask(`dots are made up to ${mostPatches} times: at least once where they are what is shown, and not where nothing is shown`, '/patches', 'patches-unfit');
  if (isSecure && feedback !== 'none') onTask('in an exam the picture of the outcome would answer the question: "feedback" must be "none"', '/feedback', 'feedback-tells');
  if (goals.length === 0 || repeated(goals.map(({ goal }) => goal)).length > 0 || goals.reduce((sum, { weight }) => sum + weight, 0) !== 100) onTask('its goals, each once, must have weights that add up to 100', '/goals', 'goals-unfit');
  if (goals.some((goal) => goal.goal === 'limit' && goal.always && patches === 0)) onTask('a limit on the way needs dots on the way', '/goals', 'goals-unfit');
  // a search among settings that cannot be is none
  if (isSound && solutionsOf(task).length === 0) onTask('no setting that can be reached meets all its goals', '/goals', 'task-unsolvable');
  if (isSound && worthOfStart(task) > mostAtStart) onTask('whoever changes nothing has more than half of the points', '/start', 'start-solves');
  return task;
}

function readStart(value: unknown, report: Report): DepthControls {
  const given = fields(value, depthControlIds, 'the start', report);
  const set = (control: DepthControlId): number => {
    const wish = given[control];
    if (typeof wish === 'number' && canBeSet(control, wish)) return wish;
    report(`"${control}" cannot be set to ${String(wish)}`, `/${control}`, 'control-unfit');
    return 0;
  };
  return { hang: set('hang'), read: set('read'), stroke: set('stroke'), contact: set('contact'), stretch: set('stretch') };
}

function readFree(given: Fields, report: Report): DepthControlId[] {
  const wished = texts(given, 'free', report);
  if (wished.some((id) => !depthControlIds.includes(id as DepthControlId)) || repeated(wished).length > 0) report(`"free" holds some of ${depthControlIds.join(', ')}, each once`, '/free', 'control-unfit');
  return depthControlIds.filter((id) => wished.includes(id));
}

function readGoal(value: unknown, report: Report): DepthGoal {
  const goal = oneOf(fields(value, Object.keys(Object(value)), 'a goal', report), 'goal', goalIds, report);
  const given = fields(value, ['goal', 'weight', ...goalFields[goal]], 'a goal', report);
  const weight = wholeNumber(given, 'weight', leastWeight, report);
  switch (goal) {
    case 'band': {
      const dots = wholeNumber(given, 'dots', 1, report);
      if (dots > 9) report('there are nine dots', '/dots', 'goals-unfit');
      return { goal, weight, band: oneOf(given, 'band', ['target', ...bandIds], report), dots };
    }
    case 'even':
      return { goal, weight, spread: wholeNumber(given, 'spread', 0, report) };
    case 'limit':
      if (typeof given['always'] !== 'boolean') report('"always" must be true or false', '/always');
      return { goal, weight, band: oneOf(given, 'band', bandIds, report), always: given['always'] === true };
    case 'depth':
      return { goal, weight, depth: wholeNumber(given, 'depth', 1, report), tolerance: wholeNumber(given, 'tolerance', 0, report) };
    case 'entry':
      return { goal, weight };
  }
}
