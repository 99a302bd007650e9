// Is every text of a request one that can be stored and compared at all?
import { DomainError, type Fault } from '#libs/kernel/errors.js';

const deepest = 32;

/** PostgreSQL stores no NUL, and half of a surrogate pair is no character: neither can come from a keyboard. */
const isText = (value: string): boolean => !value.includes('\u0000') && value.isWellFormed();

function faultIn(value: unknown, pointer: string, depth: number): Fault | null {
  if (typeof value === 'string') return isText(value) ? null : { pointer, code: 'text-malformed', detail: 'This text holds a character that does not exist.' };
  // bytes are no text
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return null;
  if (depth === deepest) return { pointer, code: 'nested-too-deeply', detail: 'The body is nested too deeply.' };
  for (const [key, part] of Object.entries(value)) {
    const place = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const fault = isText(key) ? faultIn(part, place, depth + 1) : { pointer, code: 'text-malformed', detail: 'A name in this body holds a character that does not exist.' };
    if (fault) return fault;
  }
  return null;
}

interface IncomingRequest {
  readonly body?: unknown;
  readonly query?: unknown;
  readonly params?: unknown;
}

/** 400 `input-invalid` with the place, before anything else looks at the request. */
export function demandWellFormed(request: IncomingRequest): void {
  for (const part of [request.params, request.query, request.body]) {
    const fault = faultIn(part, '', 0);
    if (fault) throw new DomainError('invalid', 'input-invalid', fault.detail, { faults: [fault] });
  }
}
