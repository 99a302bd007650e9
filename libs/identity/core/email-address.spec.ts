// Which spellings of an e-mail address are the same address?
import { emailKey, localPart } from './email-address.js';

describe('an e-mail address', () => {
  it('is the same however it is typed', () => {
    expect(emailKey('  Ana.Sousa@Example.ORG ')).toBe('ana.sousa@example.org');
    expect(emailKey('ａna@example.org')).toBe('ana@example.org');
  });

  it('keeps dots and plus signs, which may lead to another mailbox', () => {
    expect(emailKey('ana.sousa+smp@example.org')).not.toBe(emailKey('anasousa@example.org'));
  });

  it('has a local part before its last @', () => {
    expect(localPart('"a@b"@example.org')).toBe('"a@b"');
    expect(localPart('nothing')).toBe('');
  });
});
