// Do the web's types say what the API says? (With --check: only ask.)
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { fail, say } from './progress.mjs';
import { root, runNode } from './run.mjs';

const types = path.join(root, 'apps/web/api/schema.d.ts');

/** Writes apps/web/api/schema.d.ts anew from the built server; answers whether it was up to date. */
export async function writeTypes({ to = types } = {}) {
  const document = path.join(root, 'dist/openapi.json');
  await runNode(['dist/apps/api/write-openapi.js', document]);
  await runNode(['node_modules/openapi-typescript/bin/cli.js', document, '--output', to, '--empty-objects-unknown']);
  return fs.readFileSync(to, 'utf8');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build().catch(fail);
  const before = fs.existsSync(types) ? fs.readFileSync(types, 'utf8') : '';
  const checking = process.argv.includes('--check');
  const now = await writeTypes(checking ? { to: path.join(root, 'dist/schema.d.ts') } : {}).catch(fail);
  if (checking && now !== before) fail('apps/web/api/schema.d.ts is not what the API says: run "npm run openapi" and commit it.');
  say(now === before ? 'the types say what the API says' : 'the types were written anew');
}
