// Which scenarios try an exam hard, and how often is each of them tried when all are?
import { readConfig } from '#libs/platform/config.js';
import { asSuperuser, type Workbench } from '../../bench/workbench.js';
import type { Harness } from '../harness.js';
import { startRelay } from '../relay.js';
import { attemptMachine } from './attempt-machine.js';
import { openHall, type ExamHall } from './exam-candidate.js';
import { startExamEngine } from './exam-engine.js';
import { chromiumKills } from './chromium-kills.js';
import { examKills } from './exam-kills.js';
import { examRaces } from './races.js';
import { twoTabs } from './two-tabs.js';
import { wrongShapes } from './wrong-shapes.js';

type Environment = Readonly<Record<string, string>>;

/** The engine in this process, on a copy of the database: its clock is not the servers'. */
async function inHall(bench: Workbench, environment: Environment, name: string, work: (hall: ExamHall) => Promise<void>): Promise<void> {
  const copy = await bench.copy(name);
  // the job of every minute goes by the real clock, and would close what a harness has left overdue
  const config = { ...readConfig({ ...environment, DATABASE_URL: copy.appUrl, DATABASE_PUBLIC_URL: copy.publicUrl }), runWorker: false };
  const engine = await startExamEngine(copy.superuserUrl, config);
  try {
    await engine.superuser.query("update item_version set state = 'retired' where item_id in (select id from item where bank = 'secure')");
    await work(await openHall(engine));
  } finally {
    await engine.close();
  }
}

const server = 'apps/api/main.js';

async function withServers(bench: Workbench, environment: Environment, count: number, work: (wish: { superuserUrl: string; origin: string; urls: string[] }) => Promise<void>): Promise<void> {
  const servers = [];
  while (servers.length < count) servers.push(await bench.start(server, environment));
  await work({ superuserUrl: bench.superuserUrl, origin: environment['PUBLIC_URL'] ?? '', urls: servers.map(({ url }) => url) });
  for (const each of servers) await each.stop();
}

const parts: Readonly<Record<string, Harness>> = {
  'exam-acts': {
    full: 100_000,
    run: (bench, environment, steps, tally, repeat) => inHall(bench, environment, 'acts', (hall) => attemptMachine({ hall, steps, ...repeat }, tally)),
  },
  'exam-races': {
    full: 10_000,
    run: (bench, environment, races, tally, repeat) => inHall(bench, environment, 'races', (hall) => examRaces({ hall, races, ...repeat }, tally)),
  },
  'exam-tabs': {
    full: 10_000,
    run: (bench, environment, interleavings, tally, repeat) => withServers(bench, environment, 2, (wish) => twoTabs({ ...wish, interleavings, ...repeat }, tally)),
  },
  'exam-shapes': {
    full: 10_000,
    run: (bench, environment, answers, tally, repeat) => withServers(bench, environment, 1, (wish) => wrongShapes({ ...wish, answers, ...repeat }, tally)),
  },
  'exam-kills': {
    full: 1000,
    async run(bench, environment, kills, tally) {
      const relay = await startRelay(() => bench.start(server, environment), 1);
      await examKills({ superuserUrl: bench.superuserUrl, origin: environment['PUBLIC_URL'] ?? '', relay, killDatabase: () => bench.killDatabase(), kills }, tally);
      await relay.settle();
    },
  },
  'exam-chromium': {
    full: 100,
    async run(bench, environment, kills, tally) {
      const url = 'http://127.0.0.1:25450';
      const { stop } = await bench.start(server, { ...environment, PORT: new URL(url).port, PUBLIC_URL: url });
      await chromiumKills({ url, asSuperuser: (work) => asSuperuser(bench.superuserUrl, work), kills }, tally);
      await stop();
    },
  },
};

/** Each by itself, and all of them one after the other, each so many percent of its full number. */
export const examHarnesses: Readonly<Record<string, Harness>> = {
  ...parts,
  exam: {
    full: 100,
    run: async (bench, environment, percent, tally, repeat) => {
      for (const [name, { full, run }] of Object.entries(parts)) {
        const size = Math.ceil((full * percent) / 100);
        const began = performance.now();
        tally.note(`${name} ${size}, seed ${repeat.seed}`);
        await run(bench, environment, size, tally, repeat);
        tally.note(`${name} took ${Math.round((performance.now() - began) / 1000)} s`);
      }
    },
  },
};
