// What does a receipt prove, as this browser works it out?
import { kindOfReceipt, verifyAttemptReceipt, type AttemptReceiptFault, type ProvenAttempt } from '#libs/assessment/core/attempt-receipt.js';
import { parseVerifierKey } from '#libs/ledger/core/note.js';
import { trustingOnly } from '#libs/ledger/core/policy.js';

/** Which part of the file is not what was sealed. */
export type Damage = 'file' | 'transcript' | 'entry' | 'proof' | 'signature' | 'log' | 'unread';

export type Finding = { readonly kind: 'proven'; readonly proven: ProvenAttempt } | { readonly kind: 'refused'; readonly damage: Damage; readonly fault: string } | { readonly kind: 'other' } | { readonly kind: 'away' };

const damages: Partial<Readonly<Record<AttemptReceiptFault, Damage>>> = {
  'receipt-malformed': 'file',
  'extra-malformed': 'file',
  'transcript-differs': 'transcript',
  'transcript-malformed': 'unread',
  'leaf-malformed': 'entry',
  'log-unknown': 'log',
  'signature-wrong': 'signature',
  'signature-missing': 'signature',
  'note-malformed': 'signature',
  'checkpoint-malformed': 'signature',
};

/** The file stays on this device: what is asked for is the log's key alone. */
export async function readReceipt(text: string): Promise<Finding> {
  const kind = kindOfReceipt(text);
  if (kind === 'certificate') return { kind: 'other' };
  if (kind === null) return { kind: 'refused', damage: 'file', fault: 'receipt-malformed' };
  const key = await keyOfLog();
  if (!key) return { kind: 'away' };
  const checked = verifyAttemptReceipt(text, trustingOnly(key));
  return checked.ok ? { kind: 'proven', proven: checked.value } : { kind: 'refused', damage: damages[checked.fault] ?? 'proof', fault: checked.fault };
}

async function keyOfLog() {
  try {
    const answer = await fetch('/ledger/key');
    const parsed = answer.ok ? parseVerifierKey((await answer.text()).trim()) : null;
    return parsed?.ok ? parsed.value : null;
  } catch {
    return null;
  }
}
