// Does a programme ask for everything it teaches, in the order in which it is taught?
import type { LessonContent, ModuleContent, ProgrammeContent } from './content.js';
import { byLessonCode } from './lesson-code.js';
import { quizTitle, requirementsOf } from './requirement.js';

const lesson = (code: string) => ({ code }) as LessonContent;
const module = (number: number, lessons: string[]) => ({ number, code: `module-${number}`, lessons: lessons.map(lesson) }) as unknown as ModuleContent;
const content = {
  modules: [module(1, ['1.1', '1.4']), module(2, []), module(3, ['3.5'])],
  practice: [{ domain: 'M1' }, { domain: 'M1' }, { domain: 'M3' }],
  stations: [{ code: 'ST-1' }, { code: 'ST-3' }],
} as unknown as ProgrammeContent;
const ids = {
  lessons: new Map([['1.1', 'l11'], ['1.4', 'l14'], ['3.5', 'l35']]),
  modules: new Map([['module-1', 'm1'], ['module-2', 'm2'], ['module-3', 'm3']]),
  stations: new Map([['ST-1', 's1'], ['ST-3', 's3']]),
  blueprint: 'b1',
};

describe('a programme', () => {
  it('asks module by module for its lessons and its quiz, then for the exam, then for the stations', () => {
    expect(requirementsOf(content, ids).map(({ requirement, subjectId, position }) => `${position} ${requirement} ${subjectId}`)).toEqual([
      '1 lesson:1.1 l11', '2 lesson:1.4 l14', '3 quiz:M1 m1', '4 lesson:3.5 l35', '5 quiz:M3 m3', '6 exam b1', '7 station:ST-1 s1', '8 station:ST-3 s3',
    ]);
  });

  it('cannot ask for what is kept nowhere', () => {
    expect(() => requirementsOf(content, { ...ids, stations: new Map() })).toThrow('station:ST-1 has nothing that it refers to.');
  });

  it('names a quiz after its module in every language', () => {
    expect(quizTitle({ en: 'Dermis depth', 'pt-PT': 'Profundidade na derme' })).toEqual({ en: 'Quiz: Dermis depth', 'pt-PT': 'Questionário: Profundidade na derme' });
  });

  it('orders lessons by number', () => {
    expect(['1.10', '2.1', '1.9', '1.2'].map(lesson).sort(byLessonCode).map(({ code }) => code)).toEqual(['1.2', '1.9', '1.10', '2.1']);
  });
});
