// Is the right one of page and data chosen?
import { preferredForm } from './negotiation.js';

describe('what the asker gets', () => {
  it.each([
    [undefined, 'html'],
    ['', 'html'],
    ['*/*', 'html'],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8', 'html'],
    ['application/json', 'json'],
    ['application/json; charset=utf-8', 'json'],
    ['Application/JSON', 'json'],
    ['application/json, text/plain, */*', 'json'],
    ['application/json, text/html', 'html'],
    ['text/html;q=0.8, application/json', 'json'],
    ['application/json;q=0.2, text/html;q=0.1', 'json'],
    ['application/json;q=0', 'html'],
    ['application/json;q=0, */*;q=0', 'html'],
    ['text/html;q=0, */*', 'json'],
    ['application/problem+json', 'json'],
    ['image/png', 'html'],
    ['application/json;q=nonsense', 'html'],
  ] as const)('for "%s" is %s', (accept, form) => {
    expect(preferredForm(accept)).toBe(form);
  });
});
