// What has the operator of a witness configured, and what is wrong with it, all at once?
import { readFileSync, statSync } from 'node:fs';
import { fromBase64 } from '#libs/ledger/core/base64.js';
import { cosigner } from '#libs/ledger/core/cosignature.js';
import { sameBytes } from '#libs/ledger/core/hash.js';
import type { VerifierKey } from '#libs/ledger/core/note.js';
import { parsePolicy, type ReadPolicy } from '#libs/ledger/core/policy.js';
import type { Office } from './core/decision.js';

export interface WitnessConfig {
  readonly office: Office;
  /** The folder of what the witness has seen. */
  readonly data: string;
  readonly host: string;
  readonly port: number;
  /** Of a request, in bytes. */
  readonly bodyLimit: number;
}

/** Thrown with every fault of the configuration in one message. */
export class WitnessConfigurationError extends Error {
  override readonly name = 'WitnessConfigurationError';

  constructor(readonly faults: readonly string[]) {
    super(`The configuration has ${faults.length} fault${faults.length === 1 ? '' : 's'}:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

export const isKeyName = (name: string): boolean => /^[^\s\u0085+]+$/u.test(name);
const seedLength = 32;
/** A note of sixteen signatures of 5 kB, in base64, and its proof: what a witness must take at least (c2sp.org/signed-note). */
const usualBodyLimit = 131_072;

export function readWitnessConfig(env: Environment): WitnessConfig {
  const faults: string[] = [];
  const demand = (name: string, why: string): string => {
    if (!env[name]) faults.push(`${name} is missing: ${why}`);
    return env[name] ?? '';
  };
  const wholeNumber = (name: string, usual: number, least: number, most: number): number => {
    const value = Number(env[name] || usual);
    if (!Number.isInteger(value) || value < least || value > most) faults.push(`${name} must be a whole number from ${least} to ${most}, not "${env[name]}".`);
    return value;
  };

  const name = demand('WITNESS_NAME', 'the name under which the witness signs, such as witness.example/w1; it can never change.');
  if (name !== '' && !isKeyName(name)) faults.push('WITNESS_NAME must have neither spaces nor a plus sign.');
  const seed = readSeed(env, faults);
  const logs = readLogs(demand('WITNESS_LOGS', 'a file with a line "log <vkey>" for each log that is watched.'), faults);
  const data = demand('WITNESS_DATA', 'the folder where the witness keeps what it has seen.');
  // Never made here: a disk that is not mounted would look like a witness that has seen nothing yet.
  if (data !== '' && !isFolder(data)) faults.push(`WITNESS_DATA names ${data}, which is not there. Make the folder once, or mount what holds it.`);
  const port = wholeNumber('PORT', 3100, 0, 65_535);
  const bodyLimit = wholeNumber('WITNESS_BODY_LIMIT', usualBodyLimit, 1024, 1_000_000);

  if (faults.length === 0 && seed) {
    const signer = cosigner(name, seed);
    const clash = logs.find((key) => sameBytes(key.publicKey, signer.key.publicKey));
    if (!clash) return { office: { signer, logs }, data, host: env['HOST'] || '127.0.0.1', port, bodyLimit };
    faults.push(`WITNESS_SEED is the key of the log ${clash.name}: a witness must have one of its own.`);
  }
  throw new WitnessConfigurationError(faults);
}

/** Given in the variable or, for container secrets, as a path in WITNESS_SEED_FILE. */
function readSeed(env: Environment, faults: string[]): Uint8Array | null {
  const file = env['WITNESS_SEED_FILE'];
  const text = env['WITNESS_SEED'] || (file ? readText('WITNESS_SEED_FILE', file, faults)?.trim() : '');
  if (text === '') faults.push('WITNESS_SEED is missing: 32 random bytes in base64, from the command "key <name>"; keep a copy.');
  if (!text) return null;
  const seed = fromBase64(text);
  if (seed?.length === seedLength) return seed;
  faults.push('WITNESS_SEED must be 32 bytes in base64.');
  return null;
}

/**
 * The keys of a trust policy's logs (c2sp.org/tlog-policy). Its witnesses and quorum say nothing to a witness, so a mere
 * list of logs will do. Two keys of one name are two keys of one log.
 */
function readLogs(file: string, faults: string[]): readonly VerifierKey[] {
  const text = file === '' ? null : readText('WITNESS_LOGS', file, faults);
  if (text === null) return [];
  const policy = readList(text);
  if (!policy.ok) faults.push(`WITNESS_LOGS: line ${policy.line} of ${file}: ${policy.fault}.`);
  else if (policy.value.logs.length === 0) faults.push(`WITNESS_LOGS: ${file} names no log.`);
  return policy.ok ? policy.value.logs.map(({ key }) => key) : [];
}

function readList(text: string): ReadPolicy {
  const policy = parsePolicy(text);
  return !policy.ok && policy.fault === 'quorum-missing' ? parsePolicy(`${text}\nquorum none\n`) : policy;
}

function readText(name: string, file: string, faults: string[]): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    faults.push(`${name} names ${file}, which cannot be read.`);
    return null;
  }
}

const isFolder = (folder: string): boolean => statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
