// Does every difference between what is told of a certificate and what was signed come out?
import fc from 'fast-check';
import { stateAfter, transitions, type CertificateEventType, type CertificateState } from '#libs/certification/core/certificate-state.js';
import { toBase64Url } from '#libs/ledger/core/base64.js';
import { leafHash } from '#libs/ledger/core/hash.js';
import { addDays } from '#libs/kernel/calendar.js';
import { isAltered, weigh, type FoundLeaf, type Shown } from './evidence.js';
import { entered, issuedOn, lived, salt, stranger, type Life, type Step } from './told-life.fixture.js';
import type { ToldEvent } from './told-life.js';

const judge = ({ shown, tree, newest, earlier }: Life, change: Partial<Shown> = {}) => weigh({ ...shown, ...change }, tree, newest, earlier);
const right = { signature: { answer: 'yes', because: 'as-signed' }, ledger: { answer: 'yes', because: 'entered' } };
const wrong = { signature: { answer: 'no', because: 'differs' }, ledger: { answer: 'yes', because: 'entered' } };
const removed = { signature: { answer: 'could-not-check', because: 'details-removed' }, ledger: { answer: 'yes', because: 'entered' } };

const justIssued = lived();
const conditions = ['no-scars', 'keep-records'] as const;
/** Two suspensions, conditions in between; suspended now. */
const eventful = lived(
  { type: 'suspended', day: '2027-01-10', reason: 'hygiene', until: '2027-02-01' },
  { type: 'reinstated', day: '2027-01-20', reason: 'resolved' },
  { type: 'conditions', day: '2027-03-03', conditions, until: '2027-06-01' },
  { type: 'suspended', day: '2027-04-04', reason: 'under-investigation', until: '2027-05-01', conditions },
);
const replaced = <T>(list: readonly T[], place: number, change: Partial<T>): T[] => list.map((item, at) => (at === place ? { ...item, ...change } : item));
const without = <T>(list: readonly T[], place: number): T[] => list.filter((_, at) => at !== place);
const swapped = <T>(list: readonly T[], place: number): T[] => list.map((item, at) => list[at === place ? place + 1 : at === place + 1 ? place : at] ?? item);

describe('the evidence of a certificate', () => {
  it('is right for what was issued, and for what happened to it later', () => {
    expect(judge(justIssued)).toEqual({ ...right, places: [1] });
    expect(judge(justIssued, { standing: 'expired' })).toMatchObject(right);
    expect(judge(eventful)).toEqual({ ...right, places: [1, 3, 5, 7, 9] });
  });

  it('is right when the facts of an earlier event were lost: of that one day and kind are told, and nothing else', () => {
    const lost = { facts: '{}', salt: null };
    const events = replaced(eventful.shown.events, 1, lost);
    const history = replaced(eventful.shown.history, 1, { until: null, reason: null });
    expect(judge(eventful, { events, history })).toMatchObject(right);
    expect(judge(eventful, { events })).toMatchObject(wrong);
    expect(judge(eventful, { events, history: replaced(history, 1, { state: 'in-force' }) })).toMatchObject(wrong);
    expect(judge(eventful, { events: replaced(eventful.shown.events, 4, lost), history: replaced(eventful.shown.history, 4, { until: null, reason: null }), reason: null, reviewOn: null })).toMatchObject(wrong);
  });

  it.each<[string, Partial<Shown>]>([
    ['another name', { name: 'Joao Conceição' }],
    ['another number', { number: '123456789ABCDMP' }],
    ['another standing', { standing: 'in-force' }],
    ['an expiry that hides an order', { standing: 'expired' }],
    ['a later end', { validUntil: '2039-11-21' }],
    ['an earlier beginning', { validFrom: '2020-11-22' }],
    ['another scope', { scope: 'everything' }],
    ['another programme', { programme: 'other' }],
    ['another version of it', { version: '2027.1' }],
    ['an independence that there was not', { independence: 'only-certifier' }],
    ['another reason', { reason: 'insurance-lapsed' }],
    ['no reason', { reason: null }],
    ['another review date', { reviewOn: '2027-05-02' }],
    ['a state that began on another day', { stateSince: '2027-01-10' }],
    ['a certificate that took its place', { replacedBy: '123456789ABCDMP' }],
    ['a certificate whose place it took', { replaces: '123456789ABCDMP' }],
    ['no certificate that it renewed', { renews: null }],
    ['another place in the status lists', { statusList: { list: '1', index: 8 } }],
    ['the salt of something else', { salts: { ...eventful.shown.salts, holder: eventful.shown.salts.certificate } }],
    ['a salt that is none', { salts: { ...eventful.shown.salts, certificate: 'AAAA' } }],
    ['removed details that were not removed', { name: null, salts: { certificate: null, holder: null }, events: eventful.shown.events.map((event) => ({ ...event, salt: null })) }],
  ])('shows %s', (_, change) => {
    const evidence = judge(eventful, change);
    expect(evidence).toMatchObject(wrong);
    expect(isAltered(evidence)).toBe(true);
  });

  it('shows conditions that are not those that were imposed', () => {
    const restricted = lived({ type: 'conditions', day: '2027-03-03', conditions });
    expect(judge(restricted)).toMatchObject(right);
    for (const forged of [[], ['no-scars'], ['keep-records', 'no-scars'], [...conditions, 'supervised']]) expect(judge(restricted, { conditions: forged })).toMatchObject(wrong);
  });

  it.each<[CertificateEventType, CertificateState]>([
    ['conditions', 'with-conditions'],
    ['suspended', 'suspended'],
    ['reinstated', 'in-force'],
    ['struck-off', 'struck-off'],
    ['surrendered', 'surrendered'],
    ['superseded', 'superseded'],
  ])('after the event %s lets a certificate stand as %p and in no other way', (type, standing) => {
    const life = lived({ type, day: '2027-01-10' });
    const all = ['in-force', 'with-conditions', 'suspended', 'struck-off', 'surrendered', 'superseded'] as const;
    expect(all.filter((state) => judge(life, { standing: state }).signature.answer === 'yes')).toEqual(life.shown.standing === standing ? [standing] : []);
  });

  it('shows a newest entry that is not where it should be', () => {
    const { tree, newest, earlier, shown } = eventful;
    const other = replaced(shown.events, 4, { leafHash: shown.events[0]!.leafHash });
    for (const evidence of [weigh(shown, { ...tree, root: salt(5) }, newest, earlier), weigh(shown, tree, { ...newest, index: 0 }, earlier), weigh(shown, tree, { ...newest, hashes: [] }, earlier), judge(eventful, { events: other }), judge(eventful, { events: [] })]) {
      expect([evidence.ledger, isAltered(evidence)]).toEqual([{ answer: 'no', because: 'missing' }, true]);
    }
  });
});

describe('a life that is told otherwise than it was', () => {
  const { history, events } = eventful.shown;
  const leaves = [...eventful.earlier, eventful.newest].map(({ leaf }) => leaf);

  it.each<[string, Partial<Shown>]>([
    ['a suspended day as one in force', { history: replaced(history, 1, { state: 'in-force' }) }],
    ['a suspension that began later', { history: replaced(history, 1, { day: '2027-01-11' }) }],
    ['a suspension for another reason', { history: replaced(history, 1, { reason: 'holder-request' }) }],
    ['a suspension with another review date', { history: replaced(history, 1, { until: null }) }],
    ['no suspension', { history: without(history, 1) }],
    ['no suspension and no end of it', { history: without(without(history, 1), 1) }],
    ['one suspension more', { history: [...history, { ...history[1]!, day: '2027-04-05' }] }],
    ['an earlier issue', { history: replaced(history, 0, { day: '2026-01-01' }) }],
    ['another order', { history: swapped(history, 1) }],
    ['nothing', { history: [] }],
    ['what nobody can read', { history: [...without(history, 4), null as never] }],
  ])('comes out when the history tells %s', (_, change) => {
    expect(judge(eventful, change)).toMatchObject(wrong);
  });

  it.each<[string, readonly ToldEvent[]]>([
    ['the facts of another event', replaced(events, 1, { facts: events[2]!.facts })],
    ['facts and salt of another event', replaced(events, 1, { facts: events[2]!.facts, salt: events[2]!.salt })],
    ['facts that nobody can read', replaced(events, 1, { facts: '{"torn' })],
    ['facts that are none', replaced(events, 1, { facts: null as never })],
    ['a salt that is none', replaced(events, 1, { salt: 'AAAA' })],
    ['no salt', replaced(events, 1, { salt: null })],
    ['another hash', replaced(events, 1, { leafHash: events[2]!.leafHash })],
  ])('comes out when an earlier event has %s', (_, told) => {
    expect(judge(eventful, { events: told })).toMatchObject(wrong);
  });

  it('comes out when an event is left out, everywhere where it is told', () => {
    for (const place of [0, 1, 2, 3]) {
      const { tree, newest, earlier, shown } = eventful;
      expect(weigh({ ...shown, history: without(history, place), events: without(events, place) }, tree, newest, without(earlier, place))).toMatchObject(wrong);
    }
  });

  it('comes out when events change places, or one is told twice, everywhere where they are told', () => {
    const { tree, newest, earlier, shown } = eventful;
    for (const place of [0, 1, 2]) expect(weigh({ ...shown, history: swapped(history, place), events: swapped(events, place) }, tree, newest, swapped(earlier, place))).toMatchObject(wrong);
    const twice = <T>(list: readonly T[]): T[] => [list[0]!, ...list];
    expect(weigh({ ...shown, history: twice(history), events: twice(events) }, tree, newest, twice(earlier))).toMatchObject(wrong);
  });

  it('comes out when an earlier entry is not that of the log, though everything that is told fits it', () => {
    const invented = lived({ type: 'suspended', day: '2027-01-15', reason: 'hygiene', until: '2027-02-01' });
    const told = { history: replaced(history, 1, { day: '2027-01-15' }), events: replaced(events, 1, invented.shown.events[1]!) };
    expect(weigh({ ...eventful.shown, ...told }, eventful.tree, eventful.newest, replaced(eventful.earlier, 1, { leaf: invented.newest.leaf }))).toMatchObject(wrong);
  });

  it('comes out when the log itself links an entry to another one than the event before', () => {
    const broken = entered([leaves[0]!, leaves[1]!, leaves[3]!]);
    const pick = <T>(list: readonly T[]): T[] => [list[0]!, list[1]!, list[3]!];
    const told = { ...eventful.shown, history: pick(history), events: pick(events), standing: 'with-conditions' as const, stateSince: '2027-03-03', reviewOn: '2027-06-01', reason: null, conditions };
    expect(weigh(told, broken.tree, broken.newest, broken.earlier)).toMatchObject(wrong);
  });

  it('is not taken for one when an entry is of a kind that is not known yet', () => {
    const { tree, newest, earlier } = entered([leaves[0]!, stranger, leaves[1]!]);
    const told = [events[0]!, { ...events[1]!, leafHash: toBase64Url(leafHash(stranger)) }, events[1]!];
    expect(weigh({ ...eventful.shown, events: told }, tree, newest, earlier)).toMatchObject({ signature: { answer: 'could-not-check', because: 'unreadable' }, ledger: { answer: 'yes' } });
  });

  it('comes out after the details were removed, as far as days and states go', () => {
    const erased = lived({ type: 'suspended', day: '2027-01-10', reason: 'hygiene' }, { type: 'struck-off', day: '2027-02-02', reason: 'serious-harm' }, { type: 'erased', day: '2028-01-01' });
    expect(judge(erased)).toEqual({ ...removed, places: [1, 3, 5, 7] });
    expect(isAltered(judge(erased))).toBe(false);
    const { history: told, events: opened } = erased.shown;
    for (const change of [
      { standing: 'in-force' as const },
      { stateSince: '2028-01-01' },
      { history: replaced(told, 1, { state: 'in-force' }) },
      { history: replaced(told, 1, { day: '2027-01-11' }) },
      { history: without(told, 1) },
      { name: 'João Conceição' },
      { events: replaced(opened, 1, { salt: events[1]!.salt }) },
    ]) expect(judge(erased, change)).toMatchObject(wrong); // prettier-ignore
  });
});

/** Any life that a certificate can have: each number chooses among what may come next. */
const lives = fc.array(fc.record({ choice: fc.nat(), wait: fc.nat(2) }), { maxLength: 8 }).map((choices) => {
  const steps: Step[] = [];
  let state: CertificateState = 'in-force';
  for (const { choice, wait } of choices) {
    const open = Object.keys(transitions[state]) as CertificateEventType[];
    const type = open[choice % open.length];
    if (!type || steps.at(-1)?.type === 'erased') break;
    state = stateAfter(state, type)!;
    steps.push({ type, day: addDays(steps.at(-1)?.day ?? issuedOn, wait), ...(type === 'suspended' && { reason: 'hygiene', until: '2030-01-01' }), ...(state === 'with-conditions' && { conditions }) });
  }
  return lived(...steps);
});

describe('any life of a certificate', () => {
  it('is shown as it was', () => {
    fc.assert(fc.property(lives, (life) => expect(judge(life)).toMatchObject(life.shown.name === null ? removed : right)));
  });

  it('is not shown with a single turn told otherwise, nor with one leaf of its chain changed', () => {
    fc.assert(
      fc.property(lives, fc.nat(), fc.constantFrom('day', 'state', 'reason', 'until', 'gone', 'twice', 'entry', 'hash' as const), (life, where, how) => {
        const { history, events } = life.shown;
        const at = where % history.length;
        const turn = history[at]!;
        const other: Readonly<Record<typeof how, Partial<Shown>>> = {
          day: { history: replaced(history, at, { day: addDays(turn.day, 1) }) },
          state: { history: replaced(history, at, { state: turn.state === 'in-force' ? 'suspended' : 'in-force' }) },
          reason: { history: replaced(history, at, { reason: turn.reason === null ? 'hygiene' : null }) },
          until: { history: replaced(history, at, { until: turn.until === null ? '2031-01-01' : null }) },
          gone: { history: without(history, at) },
          twice: { history: history.flatMap((item, place) => (place === at ? [item, item] : [item])) },
          entry: {},
          hash: { events: replaced(events, at, { leafHash: toBase64Url(leafHash(stranger)) }) },
        };
        const flipped = <Found extends FoundLeaf>(found: Found, place: number): Found => (place === at ? { ...found, leaf: found.leaf.map((byte, index) => (index === where % found.leaf.length ? byte ^ 1 : byte)) } : found);
        const evidence = how === 'entry' ? weigh(life.shown, life.tree, flipped(life.newest, life.earlier.length), life.earlier.map(flipped)) : judge(life, other[how]);
        expect(isAltered(evidence)).toBe(true);
      }),
    );
  });
});
