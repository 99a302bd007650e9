// Does a candidate's rest leave out the item, and what was not in the form?
import { completeRows, itemScores, type ScoreMatrix } from './score-matrix.js';

const matrix: ScoreMatrix = [
  [1, 0.5, 0, null],
  [null, 1, 1, 1],
  [0, null, null, null],
  [0, 1, 1, 0],
];

describe('a score matrix', () => {
  it('tells the points on an item and the share of the others that were in the form', () => {
    expect(itemScores(matrix, 0)).toEqual([
      { candidate: 0, points: 1, rest: 0.25 },
      { candidate: 2, points: 0, rest: null },
      { candidate: 3, points: 0, rest: 2 / 3 },
    ]);
  });

  it('has nothing on an item beyond its columns', () => {
    expect(itemScores(matrix, 9)).toEqual([]);
  });

  it('knows who had everything', () => {
    expect(completeRows(matrix)).toEqual([[0, 1, 1, 0]]);
  });
});
