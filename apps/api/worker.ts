// How do outbox and jobs run in a process of their own?
import { readConfig, ConfigurationError } from '#libs/platform/config.js';
import { createApp } from './create-app.js';
import { endOnSignal } from './end-on-signal.js';

async function main(): Promise<void> {
  // The same application without a listening socket: its jobs start with it.
  const app = await createApp({ ...readConfig(process.env), runWorker: true });
  endOnSignal(app);
  console.log(JSON.stringify({ working: true }));
}

main().catch((error: unknown) => {
  console.error(error instanceof ConfigurationError ? error.message : error);
  process.exit(1);
});
