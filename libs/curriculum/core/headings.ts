// Which words stand above the paragraphs of a lesson, by the id that links lead to?

/** `## Judging the result {#judging-the-result}`. */
export const headingsOf = (body: string): ReadonlyMap<string, string> =>
  new Map([...body.matchAll(/^#{2,3}\s+(.+?)\s+\{#([a-z0-9-]+)\}\s*$/gm)].map(([, words = '', id = '']) => [id, words]));
