// Does every sheet that was signed on a device reach the server exactly once, whatever the network does?
import fc from 'fast-check';
import { emptyObservation, type DeviceSheet, type SendingOutcome } from './device-sheet.js';
import type { SheetStore } from './device-store.js';
import { sendSheets } from './send-sheets.js';

const sheet = (id: string, personId = 'assessor'): DeviceSheet => ({
  id,
  personId,
  place: { academyId: 'a', enrolmentId: `e-${id}`, stationId: 's' },
  stationTitle: 'Station',
  traineeName: 'Trainee',
  state: 'waiting',
  observation: emptyObservation,
  photos: [],
  observedAt: `2026-11-22T10:00:${id.padStart(2, '0')}.000Z`,
  problem: null,
  changedAt: '2026-11-22T10:00:00.000Z',
});

/** A device whose browser may end between any two of its steps; what was put stays. */
class Device implements SheetStore {
  readonly kept = new Map<string, DeviceSheet>();
  constructor(
    sheets: readonly DeviceSheet[],
    private readonly ends: () => boolean = () => false,
  ) {
    for (const one of sheets) this.kept.set(one.id, one);
  }
  all = (): Promise<DeviceSheet[]> => this.#unlessEnded(() => [...this.kept.values()]);
  put = (one: DeviceSheet): Promise<void> => this.#unlessEnded(() => void this.kept.set(one.id, one));
  remove = (id: string): Promise<void> => this.#unlessEnded(() => void this.kept.delete(id));
  #unlessEnded<Value>(work: () => Value): Promise<Value> {
    return this.ends() ? Promise.reject(new Error('the browser ended')) : Promise.resolve(work());
  }
}

/** As `Idempotency` is on the server: one record for one key. */
class Server {
  readonly records: string[] = [];
  sign(id: string): void {
    if (!this.records.includes(id)) this.records.push(id);
  }
}

const signed = { kind: 'signed', answer: { id: '', passed: true, standing: 'passed' } } as const;
type Weather = 'fine' | 'fails on this one' | 'never arrives' | 'answer lost' | 'server fails' | 'session over' | 'browser ends';
const weathers: readonly Weather[] = ['fine', 'fails on this one', 'never arrives', 'answer lost', 'server fails', 'session over', 'browser ends'];

describe('sheets on a device', () => {
  it('reach the server each exactly once, through any weather, and go from the device only then', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 6 }), fc.array(fc.constantFrom(...weathers), { maxLength: 40 }), async (count, forecast) => {
        const server = new Server();
        const sheets = Array.from({ length: count }, (_, at) => sheet(String(at)));
        let isEnding = false;
        const device = new Device(sheets, () => isEnding);
        const queue = [...forecast];
        const send = async ({ id }: DeviceSheet): Promise<SendingOutcome> => {
          const weather = queue.shift() ?? 'fine';
          if (weather === 'fails on this one') return { kind: 'failed' };
          if (weather === 'session over') return { kind: 'sign-in', code: 'sign-in-again' };
          if (weather === 'fine' || weather === 'answer lost' || weather === 'browser ends') server.sign(id);
          // after the server has signed, and before the device has noted it
          if (weather === 'browser ends') isEnding = true;
          return weather === 'fine' || weather === 'browser ends' ? signed : { kind: 'passing' };
        };
        for (let tries = 0; tries <= forecast.length + 1; tries += 1) {
          isEnding = false;
          await sendSheets(device, 'assessor', send, () => {}).catch(() => {});
          // nothing has left the device that the server does not have
          for (const { id } of sheets) if (!device.kept.has(id)) expect(server.records).toContain(id);
        }
        expect(server.records.toSorted()).toEqual(sheets.map(({ id }) => id));
        expect(device.kept.size).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  it('stay when the server says no, with its reason, and do not keep the others back', async () => {
    const device = new Device([sheet('1'), sheet('2')]);
    await sendSheets(device, 'assessor', async ({ id }) => (id === '1' ? { kind: 'refused', code: 'station-passed-already' } : signed), () => {});
    expect([...device.kept.values()]).toMatchObject([{ id: '1', state: 'refused', problem: 'station-passed-already' }]);
    const asked: string[] = [];
    await sendSheets(device, 'assessor', async ({ id }) => (asked.push(id), signed), () => {});
    expect(asked).toEqual([]);
  });

  it('of somebody else are left alone, and drafts are nobody’s to send', async () => {
    const device = new Device([sheet('1', 'colleague'), { ...sheet('2'), state: 'draft' }]);
    await sendSheets(device, 'assessor', async () => signed, () => {});
    expect(device.kept.size).toBe(2);
  });

  it('go on where the server fails on one of them, which waits for the next time', async () => {
    const device = new Device([sheet('1'), sheet('2')]);
    await sendSheets(device, 'assessor', async ({ id }) => (id === '1' ? { kind: 'failed' } : signed), () => {});
    expect([...device.kept.values()]).toMatchObject([{ id: '1', state: 'waiting', problem: null }]);
  });

  it('are not sent by the clock while they wait for a sign-in', async () => {
    const device = new Device([sheet('1'), sheet('2')]);
    await sendSheets(device, 'assessor', async () => ({ kind: 'sign-in', code: 'sign-in-again' }), () => {});
    const asked: string[] = [];
    const send = async ({ id }: DeviceSheet) => (asked.push(id), signed);
    await sendSheets(device, 'assessor', send, () => {}, true);
    expect(asked).toEqual(['2']);
    await sendSheets(device, 'assessor', send, () => {});
    expect(asked).toEqual(['2', '1']);
  });

  it('wait for a sign-in and say so, and forget it once it is only the connection', async () => {
    const device = new Device([sheet('1')]);
    await sendSheets(device, 'assessor', async () => ({ kind: 'sign-in', code: 'sign-in-again' }), () => {});
    expect(device.kept.get('1')).toMatchObject({ state: 'waiting', problem: 'sign-in-again' });
    await sendSheets(device, 'assessor', async () => ({ kind: 'passing' }), () => {});
    expect(device.kept.get('1')).toMatchObject({ state: 'waiting', problem: null });
  });
});
