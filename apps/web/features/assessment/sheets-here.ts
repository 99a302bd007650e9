// What is known here of checklists, also where the device is slow to keep them, is full, or keeps nothing?
import type { DeviceSheet } from './device-sheet.js';
import type { SheetStore } from './device-store.js';

/** What was entered counts from that moment: neither a look at the device that began before it, nor a device that refuses to keep it, takes it back. */
export class SheetsHere implements SheetStore {
  /** What the device has not taken, not yet or never; null for what is to go from it. */
  readonly #ahead = new Map<string, DeviceSheet | null>();
  readonly #refused = new Set<string>();
  #onDevice: readonly DeviceSheet[] = [];
  #isClosed = false;
  #writes = 0;
  #writing: Promise<void> = Promise.resolve();

  constructor(private readonly device: SheetStore) {}

  /** Something lasts only as long as the page. */
  get isForgetful(): boolean {
    return this.#isClosed || this.#refused.size > 0;
  }

  async all(): Promise<DeviceSheet[]> {
    let before: number;
    do {
      before = this.#writes;
      await this.#writing;
      await this.#look();
    } while (before !== this.#writes);
    return [...this.#onDevice.filter(({ id }) => !this.#ahead.has(id)), ...[...this.#ahead.values()].filter((sheet) => sheet !== null)];
  }

  /** Resolves once it lies there, or the device has refused. */
  put(sheet: DeviceSheet): Promise<void> {
    return this.#write(sheet.id, sheet, () => this.device.put(sheet));
  }

  remove(id: string): Promise<void> {
    return this.#write(id, null, () => this.device.remove(id));
  }

  async #look(): Promise<void> {
    try {
      this.#onDevice = await this.device.all();
      this.#isClosed = false;
    } catch {
      this.#isClosed = true;
    }
  }

  /** One after the other: the last tick wins, as on the screen. */
  #write(id: string, next: DeviceSheet | null, work: () => Promise<void>): Promise<void> {
    this.#ahead.set(id, next);
    this.#writes += 1;
    const done = () => {
      this.#refused.delete(id);
      if (this.#ahead.get(id) === next) this.#ahead.delete(id);
      // until it is looked at again
      this.#onDevice = [...this.#onDevice.filter((sheet) => sheet.id !== id), ...(next === null ? [] : [next])];
    };
    this.#writing = this.#writing.then(work).then(done, () => void (next === null ? this.#refused.delete(id) : this.#refused.add(id)));
    return this.#writing;
  }
}
