// Which rule of the database refused a statement?

interface PostgresError {
  readonly code?: string;
  readonly constraint?: string;
  readonly driverError?: PostgresError;
}

/** True when `error` is PostgreSQL's refusal by the named constraint, unique index or rule of a trigger. */
export function violates(error: unknown, constraint: string): boolean {
  const found = error as PostgresError | undefined;
  return found?.constraint === constraint || found?.driverError?.constraint === constraint;
}
