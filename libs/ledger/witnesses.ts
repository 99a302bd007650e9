// Who else has seen that the log only grew, before a checkpoint is released (c2sp.org/tlog-witness)?
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '#libs/platform/config.js';
import { toBase64 } from './core/base64.js';
import { openCheckpoint } from './core/checkpoint.js';
import { readSignatureLines, withSignatures } from './core/cosignature.js';
import { formatVerifierKey } from './core/note.js';
import { isWitnessed, parsePolicy, type Policy, type TrustedWitness } from './core/policy.js';
import { consistencyRanges } from './core/proof.js';
import type { TreeHead } from './core/tree.js';
import { isRefusal, policyUnusable, witnessesMissing } from './errors.js';
import { HoldToAnchor } from './hold-to-anchor.js';
import { LedgerKey } from './ledger-key.js';
import { TileHashes } from './tile-hashes.js';

/** How long a witness may take for one request, in milliseconds. */
const patience = 5000;
/** A witness that we know nothing of says where it is, and then is asked again. */
const mostRounds = 3;

/**
 * Asks the witnesses of LEDGER_POLICY, all at the same time, until its quorum has cosigned. A witness that has seen
 * another history stops the log only with a checkpoint that we signed ourselves: its word alone proves nothing.
 */
@Injectable()
export class Witnesses {
  readonly #policy: Policy | null;
  /** Why the log must stop, found out when a quorum had cosigned already. */
  #refusal: Error | null = null;
  /** How large the log was when each witness saw it last, by the witness's name. */
  readonly #seen = new Map<string, number>();

  constructor(
    @Inject(CONFIG) { ledgerPolicy }: Config,
    private readonly key: LedgerKey,
    private readonly hashes: TileHashes,
    private readonly holdToAnchor: HoldToAnchor,
  ) {
    this.#policy = ledgerPolicy === null ? null : readPolicy(ledgerPolicy, key);
  }

  /** Is anybody's cosignature needed? */
  get areAsked(): boolean {
    return this.#policy !== null && this.#policy.quorum !== null;
  }

  /** The checkpoint with the cosignatures that it got. Errors: `witnesses-missing`; `ledger-…` as `HoldToAnchor` does. */
  async cosigned(head: TreeHead, note: string): Promise<string> {
    const policy = this.#policy;
    if (!policy || policy.quorum === null) return note;
    if (this.#refusal) throw this.#refusal;
    const reachable = policy.witnesses.filter(({ url }) => url !== null);
    const failures: string[] = [];
    let cosigned = note;
    // As soon as there are enough; those who are slow are not waited for.
    await new Promise<void>((resolve, reject) => {
      const asked = reachable.map(async (witness) => {
        try {
          const lines = await this.#ask(witness, head, note);
          cosigned = withSignatures(cosigned, lines);
          if (this.#isWitnessed(policy, cosigned)) resolve();
        } catch (error) {
          if (isRefusal(error)) reject((this.#refusal = error));
          failures.push(`${witness.name}: ${error instanceof Error ? error.message : String(error)}`);
        }
      });
      void Promise.all(asked).then(() => resolve());
    });
    if (!this.#isWitnessed(policy, cosigned)) throw witnessesMissing(head.size, failures);
    return cosigned;
  }

  #isWitnessed(policy: Policy, note: string): boolean {
    const opened = openCheckpoint(note, this.key.signer.key, policy.witnesses.map(({ key }) => key));
    return opened.ok && isWitnessed(policy, opened.value.signedBy);
  }

  async #ask(witness: TrustedWitness, head: TreeHead, note: string): Promise<readonly string[]> {
    for (let round = 0; round < mostRounds; round += 1) {
      const old = Math.min(this.#seen.get(witness.name) ?? 0, head.size);
      const proof = await this.hashes.ofRanges(consistencyRanges(old, head.size), head.size);
      const body = [`old ${old}`, ...proof.map(toBase64), '', note].join('\n');
      const { status, text } = await request(witness, 'add-checkpoint', body);
      if (status === 200) return this.#accepted(witness, head, note, text);
      const size = status === 409 && /^(0|[1-9]\d{0,15})\n$/.test(text) ? Number(text) : null;
      if (status === 422 || (size !== null && size > head.size)) await this.#demandOneHistory(witness, head);
      if (size === null) throw new Unanswered(`answered ${status}`);
      this.#seen.set(witness.name, size);
    }
    throw new Unanswered('never agreed on how large the log was');
  }

  /** Only what the witness's own key signed; a checkpoint that carries a wrong line is no checkpoint. */
  #accepted(witness: TrustedWitness, head: TreeHead, note: string, text: string): readonly string[] {
    const lines = (readSignatureLines(text) ?? []).filter((line) => line.startsWith(`\u2014 ${witness.key.name} `));
    const opened = openCheckpoint(withSignatures(note, lines), this.key.signer.key, [witness.key]);
    if (!opened.ok || !opened.value.signedBy.includes(witness.key)) throw new Unanswered('signed something else');
    this.#seen.set(witness.name, head.size);
    return lines;
  }

  /** What the witness saw last: if we signed it, the database must have it. */
  async #demandOneHistory(witness: TrustedWitness, head: TreeHead): Promise<void> {
    const origin = createHash('sha256').update(this.key.origin).digest('hex');
    const { status, text } = await request(witness, `${origin}/checkpoint`);
    const seen = status === 200 ? openCheckpoint(text, this.key.signer.key) : null;
    if (seen?.ok) await this.holdToAnchor.demandKept(seen.value, head);
  }
}

/** Says nothing about the log: the witness may be away, or wrong. */
class Unanswered extends Error {}

async function request({ url }: TrustedWitness, path: string, body?: string): Promise<{ status: number; text: string }> {
  const base = url?.endsWith('/') ? url : `${url}/`;
  try {
    const response = await fetch(new URL(path, base), { ...(body !== undefined && { method: 'POST', body }), redirect: 'error', signal: AbortSignal.timeout(patience) });
    return { status: response.status, text: (await response.text()).slice(0, 1_000_000) };
  } catch (error) {
    throw new Unanswered(error instanceof Error ? ((error.cause as Error | undefined)?.message ?? error.message) : String(error));
  }
}

function readPolicy(file: string, key: LedgerKey): Policy {
  const policy = parsePolicy(readFileSync(file, 'utf8'));
  if (!policy.ok) throw policyUnusable(file, `${policy.fault} on line ${policy.line}`);
  const { logs } = policy.value;
  const own = key.verifierKey;
  if (logs.length > 0 && !logs.some((log) => formatVerifierKey(log.key) === own)) throw policyUnusable(file, `it is about other logs than this one, ${own}`);
  return policy.value;
}
