// What does an empty database need before anybody can use it?
import { PublishProgramme } from '#libs/curriculum/publish-programme.js';
import { withApplication } from './application.js';
import { seedDemonstration } from './demo/seed-demonstration.js';

/** A real installation gets the programme and nobody; people come by `registrar create` and by invitation. */
export const seed = (): Promise<string[]> =>
  withApplication(async (app) => {
    const { fresh } = await app.get(PublishProgramme).run();
    return [fresh ? 'The programme is published.' : 'The programme was published already.'];
  });

/** Only in the embedded mode: its people have passwords that are derived from a secret of the data folder. */
export const seedDemonstrationPeople = (): Promise<string[]> =>
  withApplication(async (app, config) => {
    if (config.mode !== 'embedded' || config.demoSecret === null) throw new Error('Demonstration people exist in the embedded mode only; there it is done by npm start.');
    await seedDemonstration(app, config.demoSecret);
    return ['The demonstration is there.'];
  });
