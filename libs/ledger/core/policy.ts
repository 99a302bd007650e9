// Which logs does somebody trust, and how many witnesses must have seen a checkpoint (c2sp.org/tlog-policy)?
import { parseVerifierKey, type VerifierKey } from './note.js';
import { faulty, sound, type Outcome } from './outcome.js';

export interface TrustedLog {
  readonly key: VerifierKey;
  readonly url: string | null;
}

export interface TrustedWitness extends TrustedLog {
  /** What the policy calls it. */
  readonly name: string;
}

/** Has seen a checkpoint when `threshold` of its members have: witnesses, or groups that stand above it. */
export interface WitnessGroup {
  readonly threshold: number;
  readonly members: readonly string[];
}

export interface Policy {
  readonly logs: readonly TrustedLog[];
  readonly witnesses: readonly TrustedWitness[];
  readonly groups: ReadonlyMap<string, WitnessGroup>;
  /** A witness or a group; null when nobody else need have seen a checkpoint. */
  readonly quorum: string | null;
}

export type PolicyFault =
  | 'policy-malformed' // characters or words that no line of a policy has
  | 'key-malformed'
  | 'key-of-wrong-kind' // a log signs with Ed25519 (0x01), a witness with cosignature/v1 (0x04)
  | 'key-repeated'
  | 'name-repeated'
  | 'name-unknown' // not defined on a line above
  | 'threshold-malformed'
  | 'quorum-repeated'
  | 'quorum-missing';

/** One log, and no witness asked for. */
export const trustingOnly = (key: VerifierKey): Policy => ({ logs: [{ key, url: null }], witnesses: [], groups: new Map(), quorum: null });

/** With a fault comes the line that has it, counted from 1. */
export type ReadPolicy = { readonly ok: true; readonly value: Policy } | { readonly ok: false; readonly fault: PolicyFault; readonly line: number };

export function parsePolicy(text: string): ReadPolicy {
  const reader = new PolicyReader();
  const lines = text.split('\n');
  for (const [at, line] of lines.entries()) {
    const fault = reader.take(line);
    if (fault) return { ok: false, fault, line: at + 1 };
  }
  const { logs, witnesses, groups, quorum } = reader;
  return quorum === undefined ? { ok: false, fault: 'quorum-missing', line: lines.length } : sound({ logs, witnesses, groups, quorum });
}

/** Have enough of the policy's witnesses signed? */
export function isWitnessed(policy: Policy, signedBy: readonly VerifierKey[]): boolean {
  const has = (name: string): boolean => {
    const group = policy.groups.get(name);
    if (group) return group.members.filter(has).length >= group.threshold;
    const witness = policy.witnesses.find((candidate) => candidate.name === name);
    return witness !== undefined && signedBy.includes(witness.key);
  };
  return policy.quorum === null || has(policy.quorum);
}

/** What the lines taken so far define. */
class PolicyReader {
  readonly logs: TrustedLog[] = [];
  readonly witnesses: TrustedWitness[] = [];
  readonly groups = new Map<string, WitnessGroup>();
  quorum: string | null | undefined;

  /** Null, or what is wrong with the line. */
  take(line: string): PolicyFault | null {
    // eslint-disable-next-line no-control-regex -- the format forbids these very characters
    if (/[\u0000-\u0008\u000b-\u001f\u007f]/.test(line)) return 'policy-malformed';
    const [word, ...rest] = line.split(/[ \t]+/).filter((part) => part !== '');
    if (word === undefined || word.startsWith('#')) return null;
    switch (word) {
      case 'log':
        return this.#log(rest);
      case 'witness':
        return this.#witness(rest);
      case 'group':
        return this.#group(rest);
      case 'quorum':
        return this.#quorum(rest);
      default:
        return 'policy-malformed';
    }
  }

  #log([vkey, url, ...more]: readonly string[]): PolicyFault | null {
    if (vkey === undefined || more.length > 0) return 'policy-malformed';
    const key = readKey(vkey, 'ed25519', this.logs);
    if (!key.ok) return key.fault;
    this.logs.push({ key: key.value, url: url ?? null });
    return null;
  }

  #witness([name, vkey, url, ...more]: readonly string[]): PolicyFault | null {
    if (name === undefined || vkey === undefined || more.length > 0) return 'policy-malformed';
    if (this.#isTaken(name)) return 'name-repeated';
    const key = readKey(vkey, 'cosignature-v1', this.witnesses);
    if (!key.ok) return key.fault;
    this.witnesses.push({ name, key: key.value, url: url ?? null });
    return null;
  }

  #group([name, needed, ...members]: readonly string[]): PolicyFault | null {
    if (name === undefined || needed === undefined) return 'policy-malformed';
    if (this.#isTaken(name)) return 'name-repeated';
    if (!members.every((member) => this.#isDefined(member))) return 'name-unknown';
    // A name may be a member once in all: else one witness would count in two ways.
    const elsewhere = [...this.groups.values()].flatMap((group) => group.members);
    if (new Set([...elsewhere, ...members]).size < elsewhere.length + members.length) return 'name-repeated';
    const threshold = needed === 'any' ? 1 : needed === 'all' ? members.length : /^[1-9]\d*$/.test(needed) ? Number(needed) : 0;
    if (threshold < 1 || threshold > members.length) return 'threshold-malformed';
    this.groups.set(name, { threshold, members });
    return null;
  }

  #quorum([name, ...more]: readonly string[]): PolicyFault | null {
    if (name === undefined || more.length > 0) return 'policy-malformed';
    if (this.quorum !== undefined) return 'quorum-repeated';
    if (name !== 'none' && !this.#isDefined(name)) return 'name-unknown';
    this.quorum = name === 'none' ? null : name;
    return null;
  }

  #isDefined(name: string): boolean {
    return this.groups.has(name) || this.witnesses.some((witness) => witness.name === name);
  }

  #isTaken(name: string): boolean {
    return name === 'none' || this.#isDefined(name);
  }
}

function readKey(text: string, kind: VerifierKey['kind'], others: readonly TrustedLog[]): Outcome<'key-malformed' | 'key-of-wrong-kind' | 'key-repeated', VerifierKey> {
  const key = parseVerifierKey(text);
  if (!key.ok) return faulty('key-malformed');
  if (key.value.kind !== kind) return faulty('key-of-wrong-kind');
  const bytes = key.value.publicKey.join();
  return others.some((other) => other.key.publicKey.join() === bytes) ? faulty('key-repeated') : key;
}
