// Is the right thing said about a certificate, whatever holds at once and whatever could not be read?
import { certificateStates, type CertificateState } from '#libs/certification/core/certificate-state.js';
import { factsText } from '#libs/certification/core/facts.js';
import { exceptionReasons, type Independence } from '#libs/certification/core/impartiality.js';
import { notInLog, notYetEntered, unread, type Evidence } from './evidence.js';
import type { RegisterEntry } from './register-entry.js';
import { checks, verdictOf, type LookedUp, type VerdictStatus } from './verdict.js';

const number = '123456789ABCDMN';
const lastDay = '2029-03-13';
const dayAfter = '2029-03-14';

const factsWith = (independence: Independence) =>
  factsText({ programme: 'smp-technician', version: '2026.1', scope: 'scalp-micropigmentation', validFrom: '2026-03-14', validUntil: lastDay, decision: 'd', independence });

const entryWith = (changes: Partial<RegisterEntry> = {}): RegisterEntry => ({
  name: 'Inês Maria da Conceição',
  state: 'in-force',
  stateSince: '2026-03-14',
  reviewOn: null,
  reason: null,
  facts: factsWith('independent'),
  validFrom: '2026-03-14',
  validUntil: lastDay,
  zone: 'Europe/Lisbon',
  academy: { name: 'Academia do Ponto', city: 'Porto', country: 'PT', state: 'admitted' },
  lastEvent: { id: 'e', facts: factsWith('independent'), leafHash: 'h' },
  earlier: [],
  issuedEventId: 'e',
  salts: { certificate: 'a', facts: 'b', holder: 'c' },
  statusList: { list: '1', index: 7 },
  ledgerIndex: 1234,
  history: [{ day: '2026-03-14', state: 'in-force', until: null, reason: null }],
  renewedBy: null,
  ...changes,
});

const proven: Evidence = { signature: { answer: 'yes', because: 'as-signed' }, ledger: { answer: 'yes', because: 'entered' }, places: [4] };
const lookedUp = (entry: RegisterEntry, evidence = proven, isCurrent = true): LookedUp => ({ entry, evidence, isCurrent });
const lineAbout = (check: string, entry: RegisterEntry, today = lastDay) => verdictOf(number, lookedUp(entry), today).lines.find((line) => line.check === check);

describe('the verdict on a number', () => {
  it('is yes to everything for a certificate in force, through the end of its last day', () => {
    const { status, lines } = verdictOf(number, lookedUp(entryWith()), lastDay);
    expect(status).toBe('in-force');
    expect(lines.map(({ check, answer }) => `${check} ${answer}`)).toEqual(checks.map((check) => `${check} yes`));
  });

  it.each([
    ['in-force', 'in-force', 'expired'],
    ['with-conditions', 'with-conditions', 'expired'],
    ['suspended', 'suspended', 'suspended'],
    ['struck-off', 'struck-off', 'struck-off'],
    ['surrendered', 'surrendered', 'surrendered'],
    ['superseded', 'superseded', 'superseded'],
  ] as const)('of a certificate that is %s is %s, and after its last day %s: expiry never hides an order', (state, before, after) => {
    expect(verdictOf(number, lookedUp(entryWith({ state })), lastDay).status).toBe(before);
    expect(verdictOf(number, lookedUp(entryWith({ state })), dayAfter).status).toBe(after);
  });

  it('says that the certificate is in force only when it is', () => {
    for (const state of certificateStates) {
      for (const today of [lastDay, dayAfter]) {
        const { status, lines } = verdictOf(number, lookedUp(entryWith({ state })), today);
        const inForce = status === 'in-force' || status === 'with-conditions';
        expect(lines.find(({ check }) => check === 'status')?.answer).toBe(inForce ? 'yes' : 'no');
      }
    }
  });

  it.each<[CertificateState, VerdictStatus]>([
    ['in-force', 'erased'],
    ['surrendered', 'erased'],
    ['superseded', 'erased'],
    ['struck-off', 'struck-off'],
    ['suspended', 'suspended'],
    ['with-conditions', 'with-conditions'],
  ])('of a %s certificate without a name is %s: removing details never hides an order', (state, status) => {
    const verdict = verdictOf(number, lookedUp(entryWith({ state, name: null })), lastDay);
    expect(verdict.status).toBe(status);
    expect(verdict.finding?.standing).toBe(state);
  });

  it('still tells that a certificate without a name has expired', () => {
    expect(verdictOf(number, lookedUp(entryWith({ name: null })), dayAfter)).toMatchObject({ status: 'erased', finding: { standing: 'expired' } });
  });

  it('names an academy that is not in good standing, and leaves the certificate as it is', () => {
    const of = (state: string) => entryWith({ academy: { name: 'A', city: 'Porto', country: 'PT', state } });
    expect(lineAbout('academy', of('suspended'))).toMatchObject({ answer: 'no', because: 'suspended' });
    expect(lineAbout('academy', of('closed'))).toMatchObject({ answer: 'no', because: 'closed' });
    expect(lineAbout('academy', of('a state from tomorrow'))).toMatchObject({ answer: 'could-not-check' });
    expect(verdictOf(number, lookedUp(of('suspended')), lastDay).status).toBe('in-force');
  });

  it('tells every exception to an independent decision', () => {
    for (const reason of exceptionReasons) expect(lineAbout('independence', entryWith({ facts: factsWith(reason) }))).toMatchObject({ answer: 'no', because: reason });
  });

  it('tells whether the entry is in the ledger yet, and leaves the certificate as it is while it is not', () => {
    const { status, lines } = verdictOf(number, lookedUp(entryWith({ ledgerIndex: null }), notYetEntered), lastDay);
    expect(status).toBe('in-force');
    expect(lines.slice(-2)).toEqual([{ check: 'signature', answer: 'could-not-check', because: 'not-yet' }, { check: 'ledger', answer: 'no', because: 'not-yet' }]);
  });

  it('shows nothing of a line that is not what was signed, or that the ledger does not have', () => {
    const differs: Evidence = { ...proven, signature: { answer: 'no', because: 'differs' } };
    for (const [evidence, told] of [[differs, 'signature no'], [notInLog, 'ledger no']] as const) {
      const verdict = verdictOf(number, lookedUp(entryWith(), evidence), lastDay);
      expect(verdict).toMatchObject({ status: 'altered', finding: null });
      expect(verdict.lines.map(({ check, answer }) => `${check} ${answer}`)).toContain(told);
      expect(verdict.lines.find(({ check }) => check === 'status')?.answer).toBe('could-not-check');
    }
  });

  it('says of what may have changed since neither that it is in force nor that its academy is in good standing', () => {
    for (const state of ['in-force', 'with-conditions'] as const) {
      const verdict = verdictOf(number, lookedUp(entryWith({ state }), proven, false), lastDay);
      expect(verdict).toMatchObject({ status: 'could-not-check', finding: { standing: state } });
      expect(verdict.lines.filter(({ answer }) => answer === 'could-not-check').map(({ check }) => check)).toEqual(['status', 'academy']);
    }
  });

  it('goes on telling of an order and of the last day when it may have changed since', () => {
    for (const state of ['suspended', 'struck-off', 'surrendered', 'superseded'] as const) expect(verdictOf(number, lookedUp(entryWith({ state }), unread, false), lastDay).status).toBe(state);
    expect(verdictOf(number, lookedUp(entryWith(), unread, false), dayAfter).status).toBe('expired');
  });

  it('on nothing is that there is nothing, and no more', () => {
    const verdict = verdictOf(number, null, lastDay);
    expect(verdict).toMatchObject({ status: 'not-found', finding: null });
    expect(verdict.lines.map(({ check, answer }) => `${check} ${answer}`)).toEqual(['number yes', 'register no']);
  });

  it('on what could not be read is never a yes, except that the number was typed as it should be', () => {
    for (const looked of ['unreadable', lookedUp(entryWith({ facts: '{"torn' }))] as const) {
      const verdict = verdictOf(number, looked, lastDay);
      expect(verdict).toMatchObject({ status: 'could-not-check', finding: null });
      expect(verdict.lines.map(({ check, answer }) => `${check} ${answer}`)).toEqual(['number yes', ...checks.slice(1).map((check) => `${check} could-not-check`)]);
    }
  });
});
