// Who writes down what was pledged before an attempt, and that its page was heard of?
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OwnOpenAttempt1790000000044 implements MigrationInterface {
  name = 'OwnOpenAttempt1790000000044';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Who may see an attempt may be staff, or the register: neither pledges for a candidate, and nobody once it is over.
      ${(['attempt_pledge', 'attempt_contact'] as const)
        .map(
          (table) => `create policy ${table}_of_ones_own on ${table} as restrictive for insert
        with check (exists (select from attempt a where a.id = attempt_id and a.person_id = current_person() and a.state = 'in-progress'));`,
        )
        .join('\n      ')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: what was issued is never taken down. Restore a backup into a new database instead.');
  }
}
