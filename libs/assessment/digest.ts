// Is this the same content as before?
import { createHash } from 'node:crypto';
import { canonicalJson } from '#libs/ledger/core/canonical-json.js';

/** SHA-256 of the value's canonical JSON (RFC 8785): the order of keys and the layout of a file make no difference. */
export const digestOf = (content: unknown): Buffer => createHash('sha256').update(canonicalJson(content)).digest();
