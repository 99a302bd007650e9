// Does an edition ask for everything that the programme asks for, and say truly whose each text is?
import fc from 'fast-check';
import { edited, editionCounts, editionRequirements, hasMovedOn, isAcademys, kindOf, stateOf, writtenIn, type BaseLesson, type LessonText } from './edition.js';
import { isAddedCode } from './lesson-code.js';

const text = (title: string): LessonText => ({ title, objectives: ['see'], terms: [], body: `## ${title} {#here}` });
const base: BaseLesson = {
  code: '1.1', minutes: 20, claims: [],
  title: { en: 'Skin', 'pt-PT': 'Pele' }, objectives: { en: ['see'], 'pt-PT': ['ver'] }, terms: { en: [], 'pt-PT': [] }, body: { en: 'Thin.', 'pt-PT': 'Fina.' },
}; // prettier-ignore

describe('a lesson of an edition', () => {
  it('keeps the text of the programme in a language that the academy did not write', () => {
    const whole = edited({ code: '1.1', minutes: 25, texts: { 'pt-PT': text('A nossa pele') } }, base);
    expect([whole.minutes, whole.texts.en.body, whole.texts['pt-PT'].title]).toEqual([25, 'Thin.', 'A nossa pele']);
    expect([kindOf(whole), isAcademys(whole, 'en'), isAcademys(whole, 'pt-PT'), writtenIn(whole, 'en')]).toEqual(['adapted', false, true, 'en']);
  });

  it('that was added stands for readers of the other language in the one in which it is written', () => {
    const whole = edited({ code: '1.A1', minutes: 10, texts: { 'pt-PT': text('Luz') } }, null);
    expect([whole.texts.en.title, writtenIn(whole, 'en'), writtenIn(whole, 'pt-PT'), isAcademys(whole, 'en'), kindOf(whole)]).toEqual(['Luz', 'pt-PT', 'pt-PT', true, 'added']);
    const both = edited({ code: '1.A1', minutes: 10, texts: { en: text('Light'), 'pt-PT': text('Luz') } }, null);
    expect([writtenIn(both, 'en'), writtenIn(both, 'pt-PT')]).toEqual(['en', 'pt-PT']);
  });

  it('that nobody touched is the programme’s', () => {
    expect(kindOf({ added: false, adaptedIn: [] })).toBe('platform');
  });

  it('has fallen behind when the programme changed in a language that it adapts, and only then', () => {
    const changed = { ...base, body: { ...base.body, en: 'Very thin.' } };
    expect([hasMovedOn(base, changed, ['en']), hasMovedOn(base, changed, ['pt-PT']), hasMovedOn(base, base, ['en', 'pt-PT'])]).toEqual([true, false, false]);
  });
});

describe('what is written in a draft', () => {
  it('is the same in whatever order it is read, and nothing but codes and revisions', () => {
    const lessons = [{ code: '1.10', revision: 7, minutes: 5 }, { code: '1.9', revision: 12, minutes: 5 }, { code: '1.A1', revision: 3, minutes: 5 }];
    expect(stateOf(lessons)).toEqual([{ code: '1.9', revision: 12 }, { code: '1.10', revision: 7 }, { code: '1.A1', revision: 3 }]);
    expect(stateOf(lessons.toReversed())).toEqual(stateOf(lessons));
  });
});

describe('what an edition asks for', () => {
  const asked = ['lesson:1.1', 'lesson:1.2', 'quiz:M1', 'lesson:2.1', 'quiz:M2', 'exam', 'station:ST-1'].map((requirement, index) => ({
    requirement, kind: requirement.split(':')[0] as 'lesson', subjectId: `of ${requirement}`, position: index + 1,
  })); // prettier-ignore
  const copies = new Map(asked.filter(({ kind }) => kind === 'lesson' || (kind as string) === 'quiz').map(({ subjectId }) => [subjectId, `copy ${subjectId}`]));

  it('has each added lesson behind the last one of its module, before the quiz', () => {
    const added = new Map([['1.A1', 'a'], ['1.A2', 'b'], ['2.A1', 'c']]);
    expect(editionRequirements(asked, { copies, added }).map(({ requirement, position }) => `${position} ${requirement}`)).toEqual([
      '1 lesson:1.1', '2 lesson:1.2', '3 lesson:1.A1', '4 lesson:1.A2', '5 quiz:M1', '6 lesson:2.1', '7 lesson:2.A1', '8 quiz:M2', '9 exam', '10 station:ST-1',
    ]); // prettier-ignore
  });

  it('names its own lessons and modules, and the exam and the stations of the programme', () => {
    const subjects = new Map(editionRequirements(asked, { copies, added: new Map() }).map(({ requirement, subjectId }) => [requirement, subjectId]));
    expect([subjects.get('lesson:1.1'), subjects.get('quiz:M2'), subjects.get('exam'), subjects.get('station:ST-1')]).toEqual(['copy of lesson:1.1', 'copy of quiz:M2', 'of exam', 'of station:ST-1']);
  });

  it('is everything that the programme asks for in its order, whatever is added', () => {
    const codes = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 9 })).map(([module, lesson]) => `${module}.A${lesson}`));
    fc.assert(
      fc.property(codes, (added) => {
        const all = editionRequirements(asked, { copies, added: new Map(added.map((code) => [code, code])) });
        expect(all.filter(({ requirement }) => !isAddedCode(requirement.replace('lesson:', ''))).map(({ requirement }) => requirement)).toEqual(asked.map(({ requirement }) => requirement));
        expect(all.map(({ position }) => position)).toEqual(all.map((_, index) => index + 1));
        expect(all).toHaveLength(asked.length + added.length);
      }),
    );
  });

  it('is counted by what is adapted and what is added', () => {
    expect(editionCounts(['1.1', '2.A1', '2.A2'].map((code) => ({ code })))).toEqual({ adapted: 1, added: 2 });
  });
});
