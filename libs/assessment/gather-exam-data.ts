// On what do the figures of an exam rest?
import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/kernel/context.js';
import { examData, mostSittings, type ExamData } from './core/exam-data.js';
import { readsExamStatistics } from './core/policy.js';
import { blueprintUnknown } from './errors.js';
import { ItemKeysStore, keyAmong } from './item-keys.store.js';
import { SittingsStore } from './sittings.store.js';

/** One step of the verbs that read statistics: call it in a transaction of the register. Five statements, however many sat the exam. */
@Injectable()
export class GatherExamData {
  constructor(
    private readonly sittings: SittingsStore,
    private readonly keys: ItemKeysStore,
  ) {}

  /** 404 `blueprint-unknown`, also to whoever is no registrar: keys are under no policy of the database. */
  async run(actor: Actor, blueprintId: string): Promise<ExamData> {
    const exam = readsExamStatistics(actor) ? await this.sittings.exam(blueprintId) : null;
    if (!exam) throw blueprintUnknown();
    const sittings = await this.sittings.sittings(exam, mostSittings);
    const versionIds = [...new Set(sittings.flatMap(({ items }) => items.map(({ versionId }) => versionId)))];
    const [items, keys] = await Promise.all([this.sittings.items(versionIds), this.keys.of(versionIds)]);
    return examData(
      exam,
      items.map((item) => ({ ...item, key: keyAmong(keys, item.versionId) })),
      sittings,
    );
  }
}
