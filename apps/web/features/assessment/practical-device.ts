// What does this device keep of practical assessments, and when does it send what waits?
import { useSyncExternalStore } from 'react';
import { api, call } from '../../api/client.js';
import { newKey } from '../../api/intent.js';
import { asProblem } from '../../api/problem.js';
import { queryClient, sessionKey } from '../../api/query-client.js';
import type { Me } from '../../api/contract.js';
import type { Observation, StationOfTrainee, StationSigned } from './contract.js';
import { emptyObservation, isAt, type DevicePhoto, type DeviceSheet, type SendingOutcome } from './device-sheet.js';
import { deviceSheets } from './device-store.js';
import { knownHere, rememberPerson } from './known-here.js';
import type { StationPlace } from './queries.js';
import { isToSend, sendSheets, type SentSheet } from './send-sheets.js';
import { SheetsHere } from './sheets-here.js';

export interface DeviceState {
  /** Of the person who is here; null until they have been read from the device. */
  readonly sheets: readonly DeviceSheet[] | null;
  readonly isSending: boolean;
  /** The browser refuses to keep anything: what is entered lasts as long as the page. */
  readonly isForgetful: boolean;
  /** What the server signed since the page was opened, by the sheet's id. */
  readonly signed: ReadonlyMap<string, { readonly place: StationPlace; readonly answer: StationSigned }>;
}

let state: DeviceState = { sheets: null, isSending: false, isForgetful: false, signed: new Map() };
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
function change(part: Partial<DeviceState>): void {
  state = { ...state, ...part };
  for (const listener of listeners) listener();
}

export const useDevice = (): DeviceState => useSyncExternalStore(subscribe, () => state);

/** Reads again what lies here, also what another tab has put there, and sends what waits. */
export async function openDevice(me: Pick<Me, 'personId' | 'name' | 'email'>): Promise<void> {
  rememberPerson(me);
  await read();
  void sendWaiting();
}

const here = new SheetsHere(deviceSheets);

async function read(): Promise<void> {
  const all = await here.all();
  change({ sheets: all.filter(({ personId }) => personId === knownHere()?.personId), isForgetful: here.isForgetful });
}

/** Never fails: what the device does not take lasts as long as the page, and the page says so. */
async function keep(sheet: DeviceSheet): Promise<void> {
  change({ sheets: [...(state.sheets ?? []).filter(({ id }) => id !== sheet.id), sheet] });
  await here.put(sheet);
  change({ isForgetful: here.isForgetful });
}

export const sheetAt = (sheets: readonly DeviceSheet[], place: StationPlace): DeviceSheet | undefined => sheets.find((sheet) => isAt(sheet.place, place));

interface Entry {
  readonly place: StationPlace;
  readonly of: Pick<StationOfTrainee, 'station' | 'trainee'>;
  readonly personId: string;
}

/** A tick, a rating, a letter of the note. What is signed does not change any more. */
export function enter({ place, of, personId }: Entry, part: Partial<Observation>, photos?: readonly DevicePhoto[]): void {
  const before = sheetAt(state.sheets ?? [], place);
  if (before && before.state !== 'draft') return;
  const observation = { ...(before?.observation ?? emptyObservation), ...part };
  const sheet = before ?? { id: newKey(), personId, place, stationTitle: of.station.title, traineeName: of.trainee.name, state: 'draft' as const, photos: [], observedAt: null, problem: null };
  void keep({ ...sheet, observation, photos: photos ?? sheet.photos, changedAt: new Date().toISOString() });
}

/** Resolves once the signed sheet lies on the device, or the device has refused it; it is sent at once, or when the connection is back. */
export async function sign(entry: Entry): Promise<void> {
  if (!sheetAt(state.sheets ?? [], entry.place)) enter(entry, {});
  const sheet = sheetAt(state.sheets ?? [], entry.place);
  if (sheet?.state !== 'draft') return;
  const now = new Date().toISOString();
  await keep({ ...sheet, state: 'waiting', observation: { ...sheet.observation, note: sheet.observation.note.trim() }, observedAt: now, changedAt: now });
  void sendWaiting();
}

/** Gives a sheet up that the server did not take, or that was begun by mistake. */
export async function discard(sheet: DeviceSheet): Promise<void> {
  change({ sheets: (state.sheets ?? []).filter(({ id }) => id !== sheet.id) });
  await here.remove(sheet.id);
}

/** Photos first, each under its own key; the sheet then names them. */
async function send({ id, personId, place: { academyId, enrolmentId, stationId }, observation, observedAt, photos }: DeviceSheet): Promise<SendingOutcome> {
  // whoever is signed in by now: the sheet is its own assessor's
  const inName = { 'dermark-person': personId };
  try {
    const photoIds: string[] = [];
    for (const { key, image } of photos) {
      const kept = await call(
        api.POST('/v1/academies/{academyId}/enrolments/{enrolmentId}/stations/{stationId}/photos', {
          params: { path: { academyId, enrolmentId, stationId }, query: { consent: 'true' }, header: { 'Idempotency-Key': key, ...inName } },
          headers: { 'Content-Type': 'image/jpeg' },
          body: '',
          bodySerializer: () => image,
        }),
      );
      photoIds.push(kept.id);
    }
    const answer = await call(
      api.POST('/v1/academies/{academyId}/enrolments/{enrolmentId}/stations/{stationId}/records', {
        params: { path: { academyId, enrolmentId, stationId }, header: { 'Idempotency-Key': id, ...inName } },
        body: { ...observation, ...(observedAt && { observedAt }), ...(photoIds.length > 0 && { photos: photoIds }) },
      }),
    );
    return { kind: 'signed', answer };
  } catch (error) {
    const problem = asProblem(error);
    // it fails on this one; the others may well be signed. 502 to 504 come from where the server is away
    if (problem.status >= 500 && (problem.status < 502 || problem.status > 504)) return { kind: 'failed' };
    if (problem.isPassing || problem.status === 0 || problem.status === 429) return { kind: 'passing' };
    if (problem.code === 'other-person') {
      // in another tab: the page is shown anew, for whoever that is
      void queryClient.invalidateQueries({ queryKey: sessionKey });
      return { kind: 'sign-in', code: problem.code };
    }
    if (problem.status === 401) return { kind: 'sign-in', code: problem.code };
    return { kind: 'refused', code: problem.code };
  }
}

let underway: Promise<void> | null = null;

/**
 * One at a time on this device, over all its tabs; a second one would do no harm and send everything twice. By the clock alone (`isByClock`) nothing is
 * sent that waits for a sign-in: each try would carry all its photos.
 */
export function sendWaiting(isByClock = false): Promise<void> {
  underway ??= sendAll(isByClock).finally(() => (underway = null));
  return underway;
}

async function sendAll(isByClock: boolean): Promise<void> {
  const personId = knownHere()?.personId;
  if (personId === undefined || !state.sheets?.some((sheet) => isToSend(sheet, isByClock))) return;
  change({ isSending: true });
  const tell = ({ sheet, outcome }: SentSheet) => {
    if (outcome.kind !== 'signed') return;
    change({ signed: new Map([...state.signed, [sheet.id, { place: sheet.place, answer: outcome.answer }]]) });
    void queryClient.invalidateQueries({ queryKey: ['academy', sheet.place.academyId] });
  };
  const all = () => sendSheets(here, personId, send, tell, isByClock);
  await (navigator.locks ? navigator.locks.request('dermark-practical', all) : all()).catch(() => {});
  await read();
  change({ isSending: false });
}

const betweenTriesMs = 15_000;
window.addEventListener('online', () => void sendWaiting());
window.addEventListener('focus', () => void read().then(() => sendWaiting()));
setInterval(() => void sendWaiting(true), betweenTriesMs);
