// Does our code still give exactly the bytes of the published test vectors?
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { vectorFiles } from './vectors.js';

const folder = path.resolve(import.meta.dirname, '../docs/vectors');
const textOf = (vectors: unknown) => `${JSON.stringify(vectors, null, 2)}\n`;
const files = vectorFiles();

// `WRITE_VECTORS=1 npm run jest -- test/vectors` makes new ones. What was published once should only ever be added to.
beforeAll(async () => {
  if (process.env['WRITE_VECTORS'] !== '1') return;
  await mkdir(folder, { recursive: true });
  for (const [name, vectors] of Object.entries(files)) await writeFile(path.join(folder, name), textOf(vectors));
});

describe('the published test vectors', () => {
  it('are these files and no others', async () => {
    expect((await readdir(folder)).sort()).toEqual(Object.keys(files).sort());
  });

  it.each(Object.keys(files))('%s has these bytes', async (name) => {
    expect(await readFile(path.join(folder, name), 'utf8')).toBe(textOf(files[name]));
  });
});
