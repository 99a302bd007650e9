// How does a spec plant certificates in every state, as plain SQL that passes every trigger?
import { createHash } from 'node:crypto';
import pg from 'pg';
import { v7 } from 'uuid';
import type { CertificateEventType, CertificateState } from './core/certificate-state.js';
import { plantEligibleTrainee, Planting, type EligibleTrainee } from './eligible-trainee.fixture.js';

export interface EventRow {
  readonly type: CertificateEventType;
  readonly state: CertificateState;
  readonly imposedBy?: 'academy' | 'register' | 'holder';
  readonly until?: string | null;
  readonly sequence?: number;
  readonly academy?: string;
  readonly actor?: string;
  readonly conditions?: readonly string[] | undefined;
  readonly successor?: string;
}

/** Who may do it at all. */
export const imposerOf = (type: CertificateEventType): 'holder' | 'academy' | 'register' => (type === 'surrendered' ? 'holder' : type === 'superseded' ? 'academy' : 'register');
/** Conditions are named where they stand, from then on until they are lifted. */
export const named = ['no-scars', 'keep-records'];

/** A way to each state from the issue, for planting. */
export const ways: Readonly<Record<CertificateState, readonly EventRow[]>> = {
  'in-force': [],
  'with-conditions': [{ type: 'conditions', state: 'with-conditions', conditions: named }],
  suspended: [{ type: 'suspended', state: 'suspended' }],
  'struck-off': [{ type: 'struck-off', state: 'struck-off' }],
  // Planted by its holder, and with the certificate that takes its place.
  surrendered: [],
  superseded: [],
};

export interface Issued {
  readonly id: string;
  readonly number: string;
  readonly holder: string;
  readonly eligible: EligibleTrainee;
}

export type Context = { readonly academy?: string; readonly person?: string; readonly register?: boolean };

/** One statement in a transaction of its own, under row level security of `context`. */
export async function within(client: pg.Client, context: Context, sql: string, values: readonly unknown[] = []): Promise<number> {
  await client.query('begin');
  try {
    await client.query("select set_config('dermark.academy', $1, true), set_config('dermark.person', $2, true), set_config('dermark.register', $3, true)", [
      context.academy ?? '',
      context.person ?? '',
      context.register ? 'on' : 'off',
    ]);
    const { rowCount } = await client.query(sql, [...values]);
    await client.query('commit');
    return rowCount ?? 0;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/** An academy with a certifier, whose certificates are planted; connections as superuser, as the server and as the owner. */
export class PlantedCertificates {
  private constructor(
    readonly superuser: pg.Client,
    readonly application: pg.Client,
    readonly owner: pg.Client,
    readonly planting: Planting,
    readonly academy: string,
    readonly programme: string,
    readonly certifier: string,
  ) {}

  static async begin({ superuserUrl, appUrl, ownerUrl }: Readonly<Record<'superuserUrl' | 'appUrl' | 'ownerUrl', string>>): Promise<PlantedCertificates> {
    const connected = async (url: string) => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      return client;
    };
    const [superuser, application, owner] = [await connected(superuserUrl), await connected(appUrl), await connected(ownerUrl)];
    const planting = new Planting(superuser);
    return new PlantedCertificates(superuser, application, owner, planting, await planting.academy(), await planting.programme(), await planting.person());
  }

  async end(): Promise<void> {
    await Promise.all([this.superuser, this.application, this.owner].map((client) => client.end()));
  }

  /** A certificate with its decision and its first event; what came of it afterwards is `way`. */
  async issued(way: readonly EventRow[] = []): Promise<Issued> {
    const certificate = await this.planted(await plantEligibleTrainee(this.planting, this.academy, this.programme));
    for (const [sequence, event] of way.entries()) await this.happen(this.superuser, certificate.id, { sequence: sequence + 1, ...event });
    return certificate;
  }

  async planted(eligible: EligibleTrainee, { corrects = null, renews = null, until = '2029-11-21' }: { corrects?: string | null; renews?: string | null; until?: string } = {}): Promise<Issued> {
    const { trainee, enrolment, nameCheck, academy: where } = eligible;
    const [decision, id] = [v7(), v7()];
    await this.superuser.query(
      `insert into decision (id, enrolment_id, academy_id, trainee_id, certifier_id, name_check_id, evidence, decided_at, corrects) values ($1, $2, $3, $4, $5, $6, '{}', now(), $7)`,
      [decision, enrolment, where, trainee, this.certifier, nameCheck, corrects],
    );
    const number = createHash('sha256').update(id).digest('hex').slice(0, 15).toUpperCase();
    await this.superuser.query(
      `insert into certificate (id, number, decision_id, enrolment_id, academy_id, holder_id, facts, valid_from, valid_until, language, status_list, status_index, issued_at, corrects, renews)
       values ($1, $2, $3, $4, $5, $6, '{"programme":"smp"}', '2026-11-22', $9, 'pt-PT', '1', nextval('status_index'), now(), $7, $8)`,
      [id, number, decision, enrolment, where, trainee, corrects, renews, until],
    );
    await this.superuser.query("insert into certificate_person (certificate_id, academy_id, holder_id, legal_name, salt_certificate, salt_holder) values ($1, $2, $3, 'Inês', $4, $4)", [id, where, trainee, Buffer.alloc(32)]);
    await this.superuser.query(...this.eventRow(id, { type: 'issued', state: 'in-force', imposedBy: 'academy', academy: where, sequence: 0 }));
    return { id, number, holder: trainee, eligible };
  }

  /** In one transaction, as it must be. */
  async replaced(old: Issued, change: { conditions?: readonly string[]; until?: string; successor?: string } = {}): Promise<void> {
    await this.superuser.query('begin');
    try {
      const { number } = await this.planted(old.eligible, { corrects: old.id, ...change });
      await this.superuser.query(...this.eventRow(old.id, { type: 'superseded', state: 'superseded', imposedBy: 'academy', successor: number, ...change }));
      await this.superuser.query('commit');
    } catch (error) {
      await this.superuser.query('rollback');
      throw error;
    }
  }

  eventRow(certificate: string, { type, state, imposedBy = 'register', until = null, sequence, academy: where = this.academy, actor = this.certifier, conditions, successor }: EventRow): [string, unknown[]] {
    return [
      `insert into certificate_event (id, certificate_id, academy_id, sequence, type, state, until, imposed_by, actor_id, day, at, facts, leaf_hash)
       values ($1, $2, $3, coalesce($4::int, (select max(sequence) + 1 from certificate_event where certificate_id = $2)), $5, $6, $7, $8, $9, '2026-11-22', now(), $11, $10)`,
      [v7(), certificate, where, sequence ?? null, type, state, until, imposedBy, actor, Buffer.alloc(32), JSON.stringify({ conditions, successor })],
    ];
  }

  happen(client: pg.Client, certificate: string, event: EventRow): Promise<number> {
    return within(
      client,
      { register: { register: true }, academy: { academy: event.academy ?? this.academy }, holder: { person: event.actor ?? '' } }[event.imposedBy ?? 'register'],
      ...this.eventRow(certificate, event),
    );
  }

  async brought(state: CertificateState): Promise<Issued> {
    const certificate = await this.issued(ways[state]);
    if (state === 'surrendered') await this.happen(this.superuser, certificate.id, { type: state, state, imposedBy: 'holder', actor: certificate.holder });
    if (state === 'superseded') await this.replaced(certificate);
    return certificate;
  }
}
