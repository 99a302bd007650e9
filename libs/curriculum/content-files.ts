// How are the files of the content folder read, and where is what is wrong in them gathered?
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import type { Document } from './core/read-documents.js';
import type { Report } from './core/shape.js';

export interface ContentFault {
  /** Path below the content folder. */
  readonly file: string;
  readonly fault: string;
}

/** Thrown with every fault of the content in one message, a line each. */
export class ContentError extends Error {
  constructor(readonly faults: readonly ContentFault[]) {
    super(`The content has ${faults.length} fault${faults.length === 1 ? '' : 's'}:\n${faults.map(({ file, fault }) => `  ${file}: ${fault}`).join('\n')}`);
    this.name = 'ContentError';
  }
}

/** Paths are relative to the content folder and use forward slashes. */
export class ContentFiles {
  readonly faults: ContentFault[] = [];

  constructor(private readonly folder: string) {}

  reportOn(file: string): Report {
    return (fault) => void this.faults.push({ file, fault });
  }

  /** Names of the folders, or of the files that end with `ending`, in a folder; sorted. None when there is no such folder. */
  async names(folder: string, what: { readonly ending: string } | 'folders'): Promise<string[]> {
    const entries = await readdir(path.join(this.folder, folder), { withFileTypes: true }).catch(() => []);
    return entries
      .filter((entry) => (what === 'folders' ? entry.isDirectory() : entry.isFile() && entry.name.endsWith(what.ending)))
      .map((entry) => entry.name)
      .sort((left, right) => left.localeCompare(right, 'en', { numeric: true }));
  }

  /** A Markdown file with front matter; null, and a fault, when it is missing or cannot be read. */
  async markdown(file: string): Promise<Document | null> {
    const content = await this.#text(file);
    if (content === null) return null;
    const [, frontMatter, body] = /^---\n([\s\S]*?\n)?---\n([\s\S]*)$/.exec(content) ?? [];
    if (body === undefined) return this.#fault(file, 'the file must begin with front matter between two lines of ---');
    try {
      return { frontMatter: parse(frontMatter ?? '') as unknown, body: body.trim() };
    } catch (error) {
      return this.#fault(file, `the front matter is not YAML: ${firstLine(error)}`);
    }
  }

  /** A JSON file; undefined, and a fault, when it is missing or cannot be read. */
  async json(file: string): Promise<unknown> {
    const content = await this.#text(file);
    if (content === null) return undefined;
    try {
      return JSON.parse(content) as unknown;
    } catch (error) {
      this.#fault(file, `the file is not JSON: ${firstLine(error)}`);
      return undefined;
    }
  }

  /** A JSON file that holds a list; none, and a fault, when it does not. */
  async jsonList(file: string): Promise<readonly unknown[]> {
    const content = await this.json(file);
    if (content !== undefined && !Array.isArray(content)) this.#fault(file, 'the file must hold a list');
    return Array.isArray(content) ? content : [];
  }

  async #text(file: string): Promise<string | null> {
    try {
      const content = await readFile(path.join(this.folder, file), 'utf8');
      return content.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
    } catch (error) {
      return this.#fault(file, (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'the file is missing' : `the file cannot be read: ${firstLine(error)}`);
    }
  }

  #fault(file: string, fault: string): null {
    this.faults.push({ file, fault });
    return null;
  }
}

const firstLine = (error: unknown): string => String((error as Error).message).split('\n')[0] ?? '';
