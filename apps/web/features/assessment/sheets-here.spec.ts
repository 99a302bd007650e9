// Does what an assessor entered stay on the screen, whatever the device does with it?
import { emptyObservation, type DeviceSheet } from './device-sheet.js';
import type { SheetStore } from './device-store.js';
import { sendSheets } from './send-sheets.js';
import { SheetsHere } from './sheets-here.js';

const draft: DeviceSheet = {
  id: '1',
  personId: 'assessor',
  place: { academyId: 'a', enrolmentId: 'e', stationId: 's' },
  stationTitle: 'Station',
  traineeName: 'Trainee',
  state: 'draft',
  observation: emptyObservation,
  photos: [],
  observedAt: null,
  problem: null,
  changedAt: '2026-11-22T10:00:00.000Z',
};
const ticked: DeviceSheet = { ...draft, observation: { ...emptyObservation, observed: ['first'] } };
const signed: DeviceSheet = { ...ticked, state: 'waiting', observedAt: '2026-11-22T10:05:00.000Z' };

/** A look answers what lay there when it began. */
class Device implements SheetStore {
  readonly kept = new Map<string, DeviceSheet>();
  isFull = false;
  isClosed = false;
  whileLooking: () => unknown = () => {};
  async all(): Promise<DeviceSheet[]> {
    if (this.isClosed) throw new Error('closed');
    const found = [...this.kept.values()];
    const meanwhile = this.whileLooking;
    this.whileLooking = () => {};
    await meanwhile();
    return found;
  }
  async put(sheet: DeviceSheet): Promise<void> {
    if (this.isFull || this.isClosed) throw new DOMException('full', 'QuotaExceededError');
    this.kept.set(sheet.id, sheet);
  }
  async remove(id: string): Promise<void> {
    if (this.isClosed) throw new Error('closed');
    this.kept.delete(id);
  }
}

describe('what is entered on a device', () => {
  it('is not taken back by a look that began before', async () => {
    const device = new Device();
    const here = new SheetsHere(device);
    device.whileLooking = () => here.put(ticked);
    expect(await here.all()).toEqual([ticked]);
    device.whileLooking = () => here.remove('1');
    expect(await here.all()).toEqual([]);
    expect(here.isForgetful).toBe(false);
  });

  it('stays signed when there is no room to keep it, says so, and reaches the server', async () => {
    const device = new Device();
    const here = new SheetsHere(device);
    await here.put(draft);
    device.isFull = true;
    await here.put(signed);
    expect(await here.all()).toEqual([signed]);
    expect(here.isForgetful).toBe(true);
    const sent: DeviceSheet[] = [];
    await sendSheets(here, 'assessor', async (sheet) => (sent.push(sheet), { kind: 'signed', answer: { id: '', passed: true, standing: 'passed' } }), () => {});
    expect(sent).toEqual([signed]);
    expect(await here.all()).toEqual([]);
    expect(device.kept.size).toBe(0);
    expect(here.isForgetful).toBe(false);
  });

  it('lasts as long as the page where the browser keeps nothing, and does not come back once it was sent', async () => {
    const device = new Device();
    device.isClosed = true;
    const here = new SheetsHere(device);
    await here.put(signed);
    expect(await here.all()).toEqual([signed]);
    expect(here.isForgetful).toBe(true);
    await here.remove('1');
    expect(await here.all()).toEqual([]);
  });

  it('is shown as it was when the device cannot be read any more', async () => {
    const device = new Device();
    const here = new SheetsHere(device);
    await here.put(ticked);
    device.isClosed = true;
    expect(await here.all()).toEqual([ticked]);
    await here.put(signed);
    expect(await here.all()).toEqual([signed]);
  });
});
