// How does the server start, say so, and end?
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ConfigurationError, readConfig } from '#libs/platform/config.js';
import { createApp } from './create-app.js';
import { endOnSignal } from './end-on-signal.js';

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const webRoot = path.resolve(import.meta.dirname, '../../web');
  const app = await createApp(config, existsSync(path.join(webRoot, 'index.html')) ? { webRoot } : {});
  endOnSignal(app);
  await app.listen(config.port, config.host);
  const address = app.getHttpServer().address();
  const port = typeof address === 'object' && address ? address.port : config.port;
  console.log(JSON.stringify({ listening: `http://${config.host}:${port}` }));
}

main().catch((error: unknown) => {
  const taken = (error as { code?: string }).code === 'EADDRINUSE';
  if (error instanceof ConfigurationError) console.error(error.message);
  else if (taken) console.error(`Port ${process.env['PORT'] ?? 3000} is taken. Stop the program that uses it, or choose another with PORT.`);
  else console.error(error);
  process.exit(1);
});
