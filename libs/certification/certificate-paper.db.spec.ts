// Is a certificate's paper rendered once, and kept no longer than the name that stands on it?
import { createHash } from 'node:crypto';
import { systemContext } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import type { Visitor } from '../../apps/api/test/journeys/visitor.js';
import { startWorld, type Academy, type World } from '../../test/academy-at-work.js';
import { PapersStore } from './papers.store.js';

const md5 = (bytes: Buffer): string => createHash('md5').update(bytes).digest('hex');
const legalName = 'Inês Maria da Conceição';

describe('a certificate on paper', () => {
  let world: World;
  let academy: Academy;

  beforeAll(async () => {
    world = await startWorld();
    academy = await world.academy('Academia do Ponto');
  }, 60_000);
  afterAll(() => world.close());

  const certified = () => world.certified(academy, legalName);
  const pdf = async (visitor: Visitor, url: string): Promise<Buffer> => (await visitor.send('get', url, undefined, { headers: { accept: 'application/pdf' } })).body as Buffer;
  const kept = (id: string) => world.superuser.query<{ locale: string; digest: string }>('select locale, md5(bytes) as digest from certificate_paper where certificate_id = $1 order by locale', [id]).then(({ rows }) => rows);

  it('is rendered when it is asked for the first time, and handed out from what was kept after that', async () => {
    const { certificate, trainee } = await certified();
    expect(await kept(certificate.id)).toEqual([]);
    const first = await pdf(trainee.visitor, `${certificate.pdfUrl}?locale=en`);
    expect(await kept(certificate.id)).toEqual([{ locale: 'en', digest: md5(first) }]);
    expect((await pdf(academy.owner.visitor, `${certificate.pdfUrl}?locale=en`)).equals(first)).toBe(true);
    // Nobody could render this.
    await world.superuser.query("update certificate_paper set bytes = 'kept' where certificate_id = $1", [certificate.id]);
    expect((await pdf(trainee.visitor, `${certificate.pdfUrl}?locale=en`)).toString()).toBe('kept');
    await pdf(trainee.visitor, `${certificate.pdfUrl}?locale=pt-PT`);
    expect((await kept(certificate.id)).map(({ locale }) => locale)).toEqual(['en', 'pt-PT']);
  });

  it('is rendered anew when something else would stand on it than on the one that is kept', async () => {
    const { certificate, trainee } = await certified();
    const first = await pdf(trainee.visitor, `${certificate.pdfUrl}?locale=en`);
    await world.superuser.query("update certificate_paper set bytes = 'of another day', document_digest = sha256('another') where certificate_id = $1", [certificate.id]);
    expect((await pdf(trainee.visitor, `${certificate.pdfUrl}?locale=en`)).equals(first)).toBe(true);
    expect(await kept(certificate.id)).toEqual([{ locale: 'en', digest: md5(first) }]);
  });

  it('is kept for a month, and no longer than the name on it', async () => {
    const [old, erased] = [await certified(), await certified()];
    for (const { certificate, trainee } of [old, erased]) await pdf(trainee.visitor, certificate.pdfUrl);
    await world.superuser.query("update certificate_paper set rendered_at = now() - interval '31 days' where certificate_id = $1", [old.certificate.id]);
    await world.app.get(PapersStore).sweep();
    expect([await kept(old.certificate.id), await kept(erased.certificate.id)]).toEqual([[], [expect.anything()]]);

    await erased.trainee.visitor.ask('post', '/v1/me/erasure', { typed: erased.trainee.email });
    expect(await kept(erased.certificate.id)).toEqual([]);
    expect(await academy.owner.visitor.refused('get', erased.certificate.pdfUrl)).toMatchObject({ status: 410, code: 'details-removed' });
    // Somebody who was still rendering it comes too late.
    const late = { certificateId: erased.certificate.id, locale: 'en', documentDigest: Buffer.alloc(32), bytes: Buffer.from('late'), renderedAt: new Date() } as const;
    await world.app.get(Database).transaction(systemContext, () => world.app.get(PapersStore).keep(late));
    expect(await kept(erased.certificate.id)).toEqual([]);
  });
});
