// How does a witness start, say so, and end; and how does it get its key?
import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cosigner } from '#libs/ledger/core/cosignature.js';
import { formatVerifierKey } from '#libs/ledger/core/note.js';
import { isKeyName, readWitnessConfig, WitnessConfigurationError } from './config.js';
import { readSighting } from './core/sighting.js';
import { witnessServer } from './server.js';
import { FolderError, SightingFolder } from './sighting-folder.js';
import { Witness } from './witness.js';

const usage = `witness
    watches the logs of WITNESS_LOGS and cosigns what they publish
witness key <name>
    makes a new key, and prints the lines for its environment`;

function newKey(name: string): string[] {
  const seed = randomBytes(32);
  return [`WITNESS_NAME=${name}`, `WITNESS_SEED=${seed.toString('base64')}`, `# what others trust: ${formatVerifierKey(cosigner(name, seed).key)}`];
}

async function serve(): Promise<void> {
  const { office, data, host, port, bodyLimit } = readWitnessConfig(process.env);
  const folder = await SightingFolder.open(data, (note) => readSighting(note, office.signer.key, office.logs));
  const server = witnessServer(new Witness(office, folder), bodyLimit, console.error);
  endOnSignal(server);
  server.on('error', fail);
  server.listen(port, host, () => {
    const { port: taken } = server.address() as AddressInfo;
    console.log(JSON.stringify({ listening: `http://${host}:${taken}`, key: formatVerifierKey(office.signer.key), logs: office.logs.map(({ name }) => name) }));
  });
}

/** Finishes what is under way; then exits 0. The lock of the folder goes with the process. */
function endOnSignal(server: Server): void {
  const end = () => {
    // A client that never reads its answer must not keep the process: what it would read is kept already.
    setTimeout(() => process.exit(0), 8000).unref();
    server.close(() => process.exit(0));
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
}

function fail(error: unknown): void {
  const taken = (error as { code?: string }).code === 'EADDRINUSE';
  if (error instanceof WitnessConfigurationError || error instanceof FolderError) console.error(error.message);
  else if (taken) console.error('PORT is taken. Stop the program that uses it, or choose another.');
  else console.error(error);
  process.exit(1);
}

const [command, name, ...more] = process.argv.slice(2);
if (command === undefined) {
  serve().catch(fail);
} else if (command === 'key' && name !== undefined && isKeyName(name) && more.length === 0) {
  for (const line of newKey(name)) console.log(line);
} else {
  console.error(usage);
  process.exitCode = 2;
}
