// How does a test get the whole application on a database of its own?
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '#api/create-app.js';
import type { Config } from '#libs/platform/config.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { testConfig } from './test-config.js';

export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly db: TestDatabase;
  readonly config: Config;
  /** Closes the application and drops its database. */
  close(): Promise<void>;
}

/** The application exactly as the server builds it; not listening: supertest takes `app.getHttpServer()`. */
export async function startTestApp(overrides: Partial<Config> = {}): Promise<TestApp> {
  const db = await createTestDatabase();
  const config = testConfig(db, overrides);
  try {
    const app = await createApp(config);
    return {
      app,
      db,
      config,
      close: async () => {
        await app.close();
        await db.drop();
      },
    };
  } catch (error) {
    await db.drop();
    throw error;
  }
}
