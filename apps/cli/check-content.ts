// Is a folder of content sound, and how much does it hold?
import { ContentError } from '#libs/curriculum/content-files.js';
import { contentReport } from '#libs/curriculum/core/content-report.js';
import { loadContent } from '#libs/curriculum/load-content.js';
import { Failure } from './failure.js';

export async function checkContent(folder: string): Promise<string[]> {
  const content = await loadContent(folder).catch((error: unknown) => {
    throw error instanceof ContentError ? new Failure(`${error.message}\nproblems: ${error.faults.length}`, 1) : error;
  });
  return [...contentReport(content, new Date().toISOString().slice(0, 10)), 'problems: 0'];
}
