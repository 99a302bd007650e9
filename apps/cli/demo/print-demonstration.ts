// How does a newcomer learn which number to check and how to sign in?
import type { INestApplicationContext } from '@nestjs/common';
import { withDashes } from '#libs/certification/core/certificate-number.js';
import { publicContext } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { demonstrationPassword, signIns } from './demonstration-people.js';

/** Machine-readable lines: `sample certificate <number>`, then `sign in <role> <email> <password>` for each role. */
export async function demonstrationLines(app: INestApplicationContext, secret: string): Promise<string[]> {
  const db = app.get(Database);
  const sample = await db.transaction(publicContext, () =>
    db.row<{ number: string }>("select number from public_register where state = 'in-force' order by changed_at limit 1"),
  );
  return [
    ...(sample ? [`sample certificate ${withDashes(sample.number)}`] : []),
    ...signIns.map(({ role, email }) => `sign in ${role} ${email} ${demonstrationPassword(secret, email)}`),
  ];
}
