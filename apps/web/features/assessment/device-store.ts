// Where do checklists lie on this device, so that neither a reload nor an empty battery loses them?
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { DeviceSheet, PreparedStation } from './device-sheet.js';
import type { StationPlace } from './queries.js';

interface Schema extends DBSchema {
  sheets: { key: string; value: DeviceSheet };
  stations: { key: string; value: PreparedStation };
}

/** What the sender and the pages need of it; a test has one of its own. */
export interface SheetStore {
  all(): Promise<DeviceSheet[]>;
  /** Resolves once it lies there. */
  put(sheet: DeviceSheet): Promise<void>;
  remove(id: string): Promise<void>;
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;
const database = (): Promise<IDBPDatabase<Schema>> =>
  (opened ??= openDB<Schema>('dermark-practical', 1, {
    upgrade: (db) => {
      db.createObjectStore('sheets', { keyPath: 'id' });
      db.createObjectStore('stations');
    },
    // another tab has deleted it, or the browser took it back: it is opened anew
    terminated: () => (opened = undefined),
  }).catch((error: unknown) => {
    opened = undefined;
    throw error;
  }));

export const deviceSheets: SheetStore = {
  all: async () => (await database()).getAll('sheets'),
  put: async (sheet) => {
    const transaction = (await database()).transaction('sheets', 'readwrite', { durability: 'strict' });
    await Promise.all([transaction.store.put(sheet), transaction.done]);
  },
  remove: async (id) => (await database()).delete('sheets', id),
};

const keyOf = (personId: string, { academyId, enrolmentId, stationId }: StationPlace): string => `${personId} ${academyId} ${enrolmentId} ${stationId}`;

/** Several people may use one tablet after another: each finds what that person prepared, and nothing else. */
export const deviceStations = {
  of: async (personId: string): Promise<PreparedStation[]> => (await (await database()).getAll('stations')).filter((station) => station.personId === personId),
  one: async (personId: string, place: StationPlace): Promise<PreparedStation | null> => (await (await database()).get('stations', keyOf(personId, place))) ?? null,
  put: async (station: PreparedStation): Promise<void> => void (await (await database()).put('stations', station, keyOf(station.personId, station.place))),
  remove: async (personId: string, place: StationPlace): Promise<void> => (await database()).delete('stations', keyOf(personId, place)),
  clear: async (): Promise<void> => (await database()).clear('stations'),
};

export const keepStation = (personId: string, place: StationPlace, of: PreparedStation['of']): Promise<void> => deviceStations.put({ personId, place, of, preparedAt: new Date().toISOString() });
