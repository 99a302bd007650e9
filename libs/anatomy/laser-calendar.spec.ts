// Are the reports shown as they were published, and is nothing promised from them?
import fc from 'fast-check';
import { agreementOn, askedOf, calendar, faultsIn, markAt, marksOf, peopleInAll, reportIds, reports, statementIds, statements, type Agreement, type Asked, type Fault, type ReportId, type StatementId } from './laser-calendar.js';

describe('the three reports', () => {
  const table: readonly (readonly [ReportId, number, number, number, string])[] = [
    ['series', 4, 1, 3, 'cleared'],
    ['foot', 1, 9, 9, 'faded'],
    ['halo', 1, 1, 1, 'unchanged'],
  ];
  it.each(table)('%s: %d people, %d to %d sessions, %s', (id, people, from, to, outcome) => expect(reports[id]).toMatchObject({ people, sessions: { from, to }, outcome }));

  it('are of six people in all', () => expect(peopleInAll).toBe(6));

  const agreements: readonly (readonly [Asked, Agreement])[] = [
    ['people', 'differ'],
    ['laser', 'differ'],
    ['sessions', 'differ'],
    ['wait', 'unanswered'],
    ['seen-again', 'differ'],
    ['outcome', 'differ'],
  ];
  it.each(agreements)('asked about %s they %s', (asked, agreement) => expect(agreementOn(asked)).toBe(agreement));
  it('are asked everything', () => expect(agreements.map(([asked]) => asked)).toEqual([...askedOf]));
});

describe('the marks', () => {
  it.each(reportIds)('%s: as many as the report has sessions, the certain ones first', (id) => {
    const marks = marksOf(id);
    expect(marks.length).toBe(reports[id].sessions.to);
    expect(marks.filter(({ isCertain }) => isCertain).length).toBe(reports[id].sessions.from);
    expect(marks.map(({ isCertain }) => isCertain)).toEqual(marks.map(({ number }) => number <= reports[id].sessions.from));
  });

  it('stand within the drawing and apart', () => {
    for (const { number } of reportIds.flatMap(marksOf)) {
      expect(markAt(number)).toBeLessThanOrEqual(calendar.height - 16);
      expect(markAt(number + 1) - markAt(number)).toBeGreaterThanOrEqual(30);
    }
  });
});

describe('what may be said', () => {
  const table: readonly (readonly [StatementId, readonly Fault[]])[] = [
    ['two-sessions', ['sessions']],
    ['wording', []],
    ['six-weeks', ['wait']],
    ['comes-off', ['removal']],
    ['reports', []],
    ['unknown-ink', []],
  ];
  it.each(table)('%s: %j', (id, faults) => expect(faultsIn(statements[id])).toEqual(faults));
  it('judges every statement of the list', () => expect(table.map(([id]) => id)).toEqual([...statementIds]));

  it('holds only if it promises no removal, no number and no wait', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), fc.boolean(), (promisesRemoval, namesSessions, namesWait) => {
        expect(faultsIn({ promisesRemoval, namesSessions, namesWait }).length === 0).toBe(!(promisesRemoval || namesSessions || namesWait));
      }),
    );
  });
});
