// Whose report is it, by what the reporter wrote into the field for an address or a telephone number?
import fc from 'fast-check';
import { emailKey } from '#libs/identity/core/email-address.js';
import { startWorld, type Staff, type World } from '../../test/academy-at-work.js';

/** What people write around an address. */
const before = ['', 'Zulmira, ', 'mailto:', 'MAILTO:', 'Ana Sousa <', '"Ana" <', '(', "'", '“', '912 345 678/', '+351-912345678/', 'rui@example.com/', 'rui@example.com;', 'tel. 912345678 or\n'];
const after = ['', '.', '>', '> (work)', ', +351 912 345 678', ';', '/912345678', '?subject=SMP', '”', "'", ' or rui@example.com', ',rui@example.com', '...', '！'];
const local = fc.stringMatching(/^[a-z0-9]{1,8}([.+_-][a-z0-9]{1,5})?$/);
const domain = fc.stringMatching(/^[a-z][a-z0-9]{0,6}(-[a-z0-9]{1,4})?(\.[a-z]{2,5}){1,2}$/);
/** What makes another address of one that it is put before or behind. */
const longer = fc.stringMatching(/^[a-z0-9.!#$%&*+=?^_`{|}~ãé-]{0,5}[a-z.!#$%&*+=?^_`{|}~ãé-]$/);

describe('a reported concern', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  }, 60_000);
  afterAll(() => world.close());

  /** Answers those cases in which the text is taken for one with the address in it. */
  const found = async (cases: readonly { readonly text: string; readonly address: string }[]) =>
    (await world.superuser.query<{ text: string; address: string }>('select text, address from unnest($1::text[], $2::text[]) as c (text, address) where address = any (addresses_in(text))', [
      cases.map(({ text }) => text),
      cases.map(({ address }) => emailKey(address)),
    ])).rows;
  const sentence = fc.record({ local, domain, start: fc.constantFrom(...before), end: fc.constantFrom(...after), loud: fc.boolean() });

  it('is found by each address in it, however people write one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(sentence, { minLength: 50, maxLength: 50 }), async (sentences) => {
        const cases = sentences.map(({ local: name, domain: host, start, end, loud }) => {
          const address = `${name}@${host}`;
          return { address, text: `${start}${loud ? address.toUpperCase() : address}${end}` };
        });
        const hits = new Set((await found(cases)).map(({ text }) => text));
        expect(cases.filter(({ text }) => !hits.has(text))).toEqual([]);
      }),
      { numRuns: 40 },
    );
    expect(await found([{ text: ' "ana b"@example.org ', address: '"ana b"@example.org' }])).toHaveLength(1);
    expect(await found([{ text: '+351 912 345 678', address: '678' }])).toEqual([]);
  });

  it('is never found by an address that is only a part of the one in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ sentence, extra: longer, tag: fc.stringMatching(/^[a-z0-9]{1,5}$/) }), { minLength: 50, maxLength: 50 }), async (sentences) => {
        const cases = sentences.flatMap(({ sentence: { local: name, domain: host, start, end }, extra, tag }) => {
          const address = `${name}@${host}`;
          const others = [`${extra}${address}`, `${name}+${tag}@${host}`, `${name}.${tag}@${host}`, `${name}@${tag}.${host}`, `${address}.${tag}`, `${address}${tag}`, `${address}-${tag}`, `${address}@${tag}.org`, `${tag}@${address}`];
          return others.map((other) => ({ address, text: `${start}${other}${end}` }));
        });
        expect(await found(cases)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  const report = async (contact: string): Promise<string> =>
    (await world.visitor().ask<{ reference: string }>('post', '/check/concerns', { about: 'hygiene', account: 'Told in confidence.', contact })).reference;
  const exported = async ({ visitor }: Staff) => (await visitor.ask<{ held: { conduct: { reported: { reference: string }[] } } }>('get', '/v1/me/export')).held.conduct.reported.map(({ reference }) => reference);
  const contactOf = async (reference: string) => (await world.superuser.query<{ contact: string | null }>('select contact from concern where reference = $1', [reference])).rows[0]?.contact;

  it('is shown to nobody but its reporter, and keeps its contact when somebody with a similar address is erased', async () => {
    const ana = await world.person('Ana', 'ana@example.org');
    const others = ['joana@example.org', 'Joana <J.ANA@example.org>', 'ana+smp@example.org', 'ana@example.org.br', 'ana@mail.example.org'];
    const references: string[] = [];
    for (const contact of others) references.push(await report(contact));
    const own = [await report('Ana Sousa <ANA@example.org>.'), await report('912 345 678, ana@example.org')];

    expect(await exported(ana)).toEqual(own);
    expect((await ana.visitor.send('post', '/v1/me/erasure', { typed: 'ana@example.org' })).status).toBe(204);
    expect(await Promise.all(references.map(contactOf))).toEqual(others);
    expect(await Promise.all(own.map(contactOf))).toEqual([null, null]);
  });
});
