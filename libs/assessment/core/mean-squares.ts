// How does the spread of a full table split between its rows, its columns and the rest?
import { mean, negligible, sum } from './moments.js';

/** Analysis of variance of a table with one value a cell. A mean square of exactly 0 means that only rounding was left. */
export interface MeanSquares {
  readonly rows: number;
  readonly columns: number;
  /** What neither row nor column explains. */
  readonly residual: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Null of fewer than two rows or columns, and of rows that are not equally long. */
export function meanSquares(table: readonly (readonly number[])[]): MeanSquares | null {
  const [rowCount, columnCount] = [table.length, table[0]?.length ?? 0];
  if (rowCount < 2 || columnCount < 2 || table.some((row) => row.length !== columnCount)) return null;
  const middle = mean(table.flat())!;
  const rowMeans = table.map((row) => mean(row)!);
  const columnMeans = table[0]!.map((_, column) => mean(table.map((row) => row[column]!))!);
  const exact = (squares: number): number => (squares < negligible ? 0 : squares);
  const residual = sum(table.flatMap((row, index) => row.map((value, column) => (value - rowMeans[index]! - columnMeans[column]! + middle) ** 2)));
  return {
    rows: exact(columnCount * sum(rowMeans.map((value) => (value - middle) ** 2))) / (rowCount - 1),
    columns: exact(rowCount * sum(columnMeans.map((value) => (value - middle) ** 2))) / (columnCount - 1),
    residual: exact(residual) / ((rowCount - 1) * (columnCount - 1)),
    rowCount,
    columnCount,
  };
}
