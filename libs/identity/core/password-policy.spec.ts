// Is a password good enough to stand alone, without a second factor?
import { commonForms, normalisedPassword, passwordFault } from './password-policy.js';

const ana = { email: 'ana.sousa@clinicamar.example', name: 'Ana Luísa Sousa' };
const common = commonForms(['correct horse battery staple', 'to be or not to be']);
const fault = (password: string, owner = ana) => passwordFault(password, owner, common);

describe('a password', () => {
  it('has at least fifteen characters, counted as people count them', () => {
    expect(fault('lampiões no cai')).toBeNull();
    expect(fault('lampiões no ca')).toBe('password-too-short');
    expect(fault('🪡🧴🧤🪞🧪🪑🛁🪟🧵🧷🪶🧼🧽🪣🧯')).toBeNull();
    expect(fault('🪡🧴🧤🪞🧪🪑🛁🪟🧵🧷🪶🧼🧽🪣')).toBe('password-too-short');
  });

  it('has at most 256 characters', () => {
    const words = 'seventeen lamps over a quiet harbour ';
    expect(fault(words.repeat(7).slice(0, 256))).toBeNull();
    expect(fault(words.repeat(7).slice(0, 257))).toBe('password-too-long');
  });

  it('needs no capital, digit or sign', () => {
    expect(fault('barco verde sobre a mesa')).toBeNull();
    expect(fault('three grey lamps whistle')).toBeNull();
  });

  it('is refused when it is on the list, however it is spelled', () => {
    for (const spelling of ['correct horse battery staple', 'CorrectHorseBatteryStaple', 'c0rrect-h0rse-b4ttery-st4p1e', 'correcthorsebatterystaple2026!', '1. to be or not to be?']) {
      expect({ spelling, fault: fault(spelling) }).toEqual({ spelling, fault: 'password-common' });
    }
  });

  it('is refused when it repeats itself or walks along the keyboard', () => {
    for (const walk of ['aaaaaaaaaaaaaaaa', '1212121212121212', 'abcabcabcabcabc', 'tulipas!tulipas!', 'abcdefghijklmnop', '9876543210987654', 'qwertyuiopasdfgh', '1qaz2wsx3edc4rfv', '1q2w3e4r5t6y7u8i', 'zyxwvutsrqponmlk']) {
      expect({ walk, fault: fault(walk) }).toEqual({ walk, fault: 'password-common' });
    }
  });

  it('is refused when it is little more than the name, the address or what everybody thinks of here', () => {
    for (const obvious of ['ana.sousa-lamps-over-harbour', 'AnaLuisaSousa2026', 'clinicamar123456', 'dermark password 1', 'P@ssw0rd-P4ssword', 'Academia SMP Lisboa', 'Micropigmentação!!2026']) {
      expect({ obvious, fault: fault(obvious) }).toEqual({ obvious, fault: 'password-common' });
    }
  });

  it('may hold such a word among others', () => {
    expect(fault('a tattoo of seven quiet herons')).toBeNull();
    expect(fault('lisboa tem janelas azuis')).toBeNull();
  });

  it('that anybody else may have is refused only where it names its owner', () => {
    expect(fault('ana.sousa-lamps-over-harbour', { email: 'rui@example.org', name: 'Rui' })).toBeNull();
  });

  it('is the same typed on another system: composed or decomposed, wide or narrow', () => {
    expect(normalisedPassword('lampio\u0303es')).toBe(normalisedPassword('lampi\u00f5es'));
    expect(normalisedPassword('ｌamp')).toBe('lamp');
  });
});
