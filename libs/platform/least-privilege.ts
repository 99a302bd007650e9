// Does the application's database role hold more power than it may?
import { DataSource } from 'typeorm';

const question = `
  select r.rolsuper as superuser, r.rolbypassrls as "bypassesRls",
    exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = 'public' and c.relkind in ('r', 'p', 'v', 'm', 'S') and pg_has_role(current_user, c.relowner, 'MEMBER')) as "ownsTables",
    coalesce(has_table_privilege('certificate', 'DELETE'), false) as "deletesCertificates",
    coalesce(has_table_privilege('certificate_event', 'DELETE'), false)
      or coalesce(has_table_privilege('certificate_event', 'UPDATE'), false) as "rewritesEvents",
    coalesce(has_table_privilege('ledger_entry', 'DELETE'), false)
      or coalesce(has_table_privilege('ledger_entry', 'UPDATE'), false) as "rewritesLedger"
  from pg_roles r where r.rolname = current_user`;

const sentences: Readonly<Record<string, string>> = {
  superuser: 'it is a superuser',
  bypassesRls: 'it bypasses row level security',
  ownsTables: 'it owns tables, or is a member of the role that does',
  deletesCertificates: 'it may delete certificates',
  rewritesEvents: 'it may change or delete events of certificates',
  rewritesLedger: 'it may change or delete entries of the ledger',
};

/** Refuses to go on when the login of `source` must look after the public check and cannot take on its role. */
export async function demandCheckRole(source: DataSource): Promise<void> {
  const [login] = (await source.query("select current_user as name, pg_has_role(current_user, 'dermark_public', 'MEMBER') as member")) as { name: string; member: boolean }[];
  if (!login?.member) {
    throw new Error(`The public check has no login: give DATABASE_PUBLIC_URL, or run "grant dermark_public to ${login?.name}" as the database's superuser.`);
  }
}

/** Refuses to go on, with every reason in one message, when the role of `source` could rewrite what was issued. */
export async function demandLeastPrivilege(source: DataSource): Promise<void> {
  const [powers] = (await source.query(question)) as Record<string, boolean>[];
  const reasons = Object.entries(sentences).filter(([power]) => powers?.[power]).map(([, sentence]) => sentence);
  if (reasons.length > 0) {
    throw new Error(`The role in DATABASE_URL is too powerful: ${reasons.join('; ')}. Give the server a login that is only a member of dermark_app.`);
  }
}
