// How does a command use the verbs of the application without a server?
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { readConfig, type Config } from '#libs/platform/config.js';

/** Runs `work` with the application on the configured database, without listening, without jobs, and without a snapshot: nobody is checked here. */
export async function withApplication<T>(work: (app: NestFastifyApplication, config: Config) => Promise<T>): Promise<T> {
  const config = readConfig(process.env);
  // What is wrong with the configuration is said before all the rest is loaded.
  const { createApp } = await import('../api/create-app.js');
  const app = await createApp({ ...config, runWorker: false, checkSnapshot: null });
  try {
    return await work(app, config);
  } finally {
    await app.close();
  }
}
