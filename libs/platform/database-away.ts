// Does an error say no more than that PostgreSQL is away just now?

/** PostgreSQL is away or going down: class 08, 57P0x, too many connections, or the socket itself. */
export function isDatabaseAway(error: unknown): boolean {
  const code = String((error as { code?: unknown })?.code ?? (error as { driverError?: { code?: unknown } })?.driverError?.code ?? '');
  return /^(08...|57P0.|53300|ECONNREFUSED|ECONNRESET|EPIPE)$/.test(code) || /Connection terminated|is not queryable|timeout exceeded when trying to connect/.test(String((error as Error)?.message));
}
