// Where are lessons, items, stations and sources kept?
import path from 'node:path';

/** Injection token of the folder's path. */
export const CONTENT_FOLDER = Symbol('CONTENT_FOLDER');

/** Beside this file, in the source and in what is built from it. */
export const contentFolder = path.join(import.meta.dirname, 'content');
