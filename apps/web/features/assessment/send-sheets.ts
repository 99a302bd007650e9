// How does every sheet that was signed on this device reach the server, each exactly once?
import { afterSending, type DeviceSheet, type SendingOutcome } from './device-sheet.js';
import type { SheetStore } from './device-store.js';

export type SendSheet = (sheet: DeviceSheet) => Promise<SendingOutcome>;

export interface SentSheet {
  readonly sheet: DeviceSheet;
  readonly outcome: SendingOutcome;
}

/** By the clock alone, what waits for a sign-in is left: the clock signs nobody in. */
export const isToSend = (sheet: DeviceSheet, isByClock: boolean): boolean => sheet.state === 'waiting' && !(isByClock && sheet.problem !== null);

/**
 * Sends what waits of one person, the oldest first, and stops where nobody answers. A sheet goes from the device only after the server has said that
 * it signed it; whatever is lost in between is sent again under the same key. `tell` hears of each.
 */
export async function sendSheets(store: SheetStore, personId: string, send: SendSheet, tell: (sent: SentSheet) => void, isByClock = false): Promise<void> {
  const waiting = (await store.all()).filter((sheet) => sheet.personId === personId && isToSend(sheet, isByClock));
  for (const sheet of waiting.toSorted((left, right) => ((left.observedAt ?? '') < (right.observedAt ?? '') ? -1 : 1))) {
    const outcome = await send(sheet);
    const next = afterSending(sheet, outcome);
    if (next === null) await store.remove(sheet.id);
    else if (next.problem !== sheet.problem || next.state !== sheet.state) await store.put(next);
    tell({ sheet, outcome });
    // the others would meet the same wall
    if (outcome.kind === 'passing' || outcome.kind === 'sign-in') return;
  }
}
