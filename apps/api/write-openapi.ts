// How is the OpenAPI document made without a database?
import { writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '#libs/platform/config.js';
import { AppModule } from './app.module.js';
import { apiDocument } from './openapi.js';

/** Enough for the modules to describe themselves; in preview mode nothing is connected or instantiated. */
const described: Config = {
  mode: 'embedded',
  databaseUrl: 'postgres://nobody@127.0.0.1/none',
  publicDatabaseUrl: null,
  host: '127.0.0.1',
  port: 0,
  publicUrl: 'http://127.0.0.1:3000',
  secret: '',
  ledgerSeed: new Uint8Array(32),
  ledgerOrigin: 'none',
  smtpUrl: null,
  mailFrom: '',
  trustProxy: false,
  runWorker: false,
  demoSecret: null,
  operator: { name: '', address: '', contact: '' },
};

const [, , file] = process.argv;
if (!file) throw new Error('Say where to write the document.');
const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(described), new FastifyAdapter(), { preview: true, logger: ['error'] });
writeFileSync(file, `${JSON.stringify(apiDocument(app), null, 2)}\n`);
process.exit(0);
