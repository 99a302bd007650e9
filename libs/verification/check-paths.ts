// How are the check's own routes described, which Nest does not know?
import type { OpenAPIObject } from '@nestjs/swagger';
import { locales } from '#libs/kernel/locale.js';

const page = { 'text/html': { schema: { type: 'string' as const } } };
const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: { type: 'object' as const } }, ...page } });
const language = { name: 'lang', in: 'query' as const, required: false, schema: { type: 'string' as const, enum: [...locales] }, description: 'Instead of Accept-Language.' };
const day = { name: 'on', in: 'query' as const, required: false, schema: { type: 'string' as const, format: 'date' }, description: 'Also asks what it was on this earlier day, of the academy’s calendar.' };
const number = { name: 'number', in: 'path' as const, required: true, schema: { type: 'string' as const, maxLength: 100 }, example: '12345-6789A-BCDMN' };

/** To be added to the document's paths; the schema of the answer comes in with the controller of the reports. */
export const checkPaths: OpenAPIObject['paths'] = {
  '/check/{number}': {
    get: {
      operationId: 'Check_answer',
      tags: ['check'],
      summary: 'What the register says about a certificate number today: a page, or data with Accept: application/json.',
      parameters: [number, language, day],
      responses: {
        200: { description: 'A known number, whatever its status.', content: { 'application/json': { schema: { $ref: '#/components/schemas/CheckAnswerView' } }, ...page } },
        400: problem('`number-mistyped`: a slip in typing; nothing was looked up.'),
        404: problem('`number-unknown`: nothing under this number.'),
        429: problem('`too-many-misses`: the network asked for too many numbers that are not here.'),
        503: problem('`could-not-check`: neither a yes nor a no. `register-altered`: what the register has is not what its own public ledger has; nothing of it is shown, and asking again does not help.'),
      },
    },
  },
  '/check': {
    get: {
      operationId: 'Check_form',
      tags: ['check'],
      summary: 'The form; with a number, the way to that number’s own address.',
      parameters: [{ name: 'number', in: 'query', required: false, schema: { type: 'string' } }, language],
      responses: { 200: { description: 'The form.', content: page }, 303: { description: 'To the number’s own address.' }, 400: problem('`number-mistyped`.'), 429: problem('`too-many-misses`.') },
    },
  },
  '/mark/{number}.svg': {
    get: {
      operationId: 'Check_mark',
      tags: ['check'],
      summary: 'The status as a small image for the holder’s own website; an image whatever the status code.',
      parameters: [number, language],
      responses: Object.fromEntries([200, 400, 404, 429, 503].map((status) => [status, { description: 'An image of 300 by 72.', content: { 'image/svg+xml': { schema: { type: 'string' as const } } } }])),
    },
  },
  '/check/{number}/poster.pdf': {
    get: {
      operationId: 'Check_poster',
      tags: ['check'],
      summary: 'A poster (A4) with the code that leads to the check.',
      parameters: [number, language],
      responses: { 200: { description: 'The poster.', content: { 'application/pdf': { schema: { type: 'string' as const, format: 'binary' } } } }, 400: problem('`number-mistyped`.'), 404: problem('`number-unknown`.'), 429: problem('`too-many-misses`.'), 503: problem('`could-not-check`, `register-altered`.') },
    },
  },
  '/check/offline': {
    get: { operationId: 'Check_offline', tags: ['check'], summary: 'What a browser keeps, to read the code on a paper without a connection.', parameters: [language], responses: { 200: { description: 'The page.', content: page } } },
  },
  '/check/concern': { get: { operationId: 'Check_concern', tags: ['check'], summary: 'The form to report a concern.', parameters: [language], responses: { 200: { description: 'The form.', content: page } } } },
  '/check/{number}/concern': { get: { operationId: 'Check_concernAbout', tags: ['check'], summary: 'The form to report a concern about a number.', parameters: [number, language], responses: { 200: { description: 'The form.', content: page } } } },
};
