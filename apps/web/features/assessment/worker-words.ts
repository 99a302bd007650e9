// What do the practical's pages and their worker call what they share?

export const practicalPath = '/practical';
export const workerPath = '/practical-worker.js';
/** Which files the pages of this build are made of; written by vite.config.ts. */
export const filesPath = '/practical-files.json';
/** Raised when the way of keeping changes: older caches go. */
export const cacheName = 'dermark-practical-1';
/** What the pages are made of. No answer about anybody is among it. */
export const keptFiles = /^\/(assets\/|colour-scheme\.js|mark\.svg)/;
