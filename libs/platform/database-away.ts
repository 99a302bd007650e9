// Does an error say no more than that PostgreSQL could not do it just now?

const codeOf = (error: unknown): string => String((error as { code?: unknown })?.code ?? (error as { driverError?: { code?: unknown } })?.driverError?.code ?? '');

/**
 * PostgreSQL is away or going down: class 08, 57P0x, too many connections, or the socket itself. TypeORM lets go of a connection that
 * ended between two statements, and then says so of the next; whoever uses one after its transaction is told by `Database` before that.
 */
export const isDatabaseAway = (error: unknown): boolean =>
  /^(08...|57P0.|53300|ECONNREFUSED|ECONNRESET|EPIPE)$/.test(codeOf(error)) || /Connection terminated|is not queryable|Query runner already released|timeout exceeded when trying to connect/.test(String((error as Error)?.message));

/** `deadlock_detected`: two transactions waited for each other, and this one was given up. */
export const hasCollided = (error: unknown): boolean => codeOf(error) === '40P01';
