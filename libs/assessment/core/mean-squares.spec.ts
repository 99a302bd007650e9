// Does a table split into the mean squares that were published?
import fc from 'fast-check';
import { meanSquares } from './mean-squares.js';

/** Six targets rated by four judges: Shrout and Fleiss (1979), Intraclass correlations, Psychological Bulletin 86, table 2. */
const ratings = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
];

describe('the mean squares', () => {
  // their table 3: between targets 11.24, between judges 32.49, residual 1.02
  it('of the table of Shrout and Fleiss are theirs', () => {
    const { rows, columns, residual } = meanSquares(ratings)!;
    expect(rows).toBeCloseTo(11.24, 2);
    expect(columns).toBeCloseTo(32.49, 2);
    expect(residual).toBeCloseTo(1.02, 2);
  });

  it('are not known of one row, one column or a table with a gap', () => {
    expect([meanSquares([[1, 2]]), meanSquares([[1], [2]]), meanSquares([[1, 2], [3]]), meanSquares([])]).toEqual([null, null, null, null]);
  });

  it('are 0, not almost, where nothing but rounding differs', () => {
    expect(meanSquares([[0.1 + 0.2, 0], [0.3, 0]])).toMatchObject({ rows: 0, residual: 0 });
  });

  it('add up to all the spread there is, and do not feel what is added to all', () => {
    const tables = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(tables, fc.integer({ min: -9, max: 9 }), (table, more) => {
        const { rows, columns, residual, rowCount } = meanSquares(table)!;
        const cells = table.flat();
        const middle = cells.reduce((total, value) => total + value, 0) / cells.length;
        const all = cells.reduce((total, value) => total + (value - middle) ** 2, 0);
        expect(rows * (rowCount - 1) + columns * 2 + residual * (rowCount - 1) * 2).toBeCloseTo(all, 6);
        expect(meanSquares(table.map((row) => row.map((value) => value + more)))!.rows).toBeCloseTo(rows, 6);
      }),
    );
  });
});
