// What does every other lib find ready to use?
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { ClientBase } from 'pg';
import { Audit } from './audit.js';
import { Clock } from './clock.js';
import { CONFIG, type Config } from './config.js';
import { Database } from './database.js';
import { DerivedSecrets } from './derived-secrets.js';
import { EventHandlers } from './event-handlers.js';
import { HealthController } from './health.controller.js';
import { Idempotency } from './idempotency.js';
import { InboxController } from './inbox.controller.js';
import { Jobs } from './jobs.js';
import { Mail } from './mail.js';
import { Outbox } from './outbox.js';
import { PersonalData } from './personal-data.js';
import { PlatformHoldingsStore } from './platform-holdings.store.js';
import { Readiness } from './readiness.js';
import { platformEntities } from './platform.entities.js';

const shared = [Audit, Clock, Database, DerivedSecrets, EventHandlers, Idempotency, Jobs, Mail, Outbox, PersonalData, Readiness];

/**
 * A connection that ends just as it is handed over has nobody yet who listens, and an error that nobody hears ends the
 * process. Whoever uses the connection learns of it from the next statement.
 */
const outliveItsEnd = (client: ClientBase): void => void client.on('error', () => undefined);

@Global()
@Module({})
export class PlatformModule {
  static with(config: Config): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        TypeOrmModule.forRoot({
          type: 'postgres',
          url: config.databaseUrl,
          autoLoadEntities: true,
          retryAttempts: 0,
          poolSize: 16,
          extra: { connectionTimeoutMillis: config.databasePatience, keepAlive: true, pipeline: true, onConnect: outliveItsEnd },
        }),
        TypeOrmModule.forFeature([...platformEntities]),
      ],
      controllers: config.mode === 'embedded' ? [HealthController, InboxController] : [HealthController],
      providers: [{ provide: CONFIG, useValue: config }, ...shared, PlatformHoldingsStore],
      exports: [CONFIG, ...shared],
    };
  }
}
