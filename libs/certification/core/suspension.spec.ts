// Are the bounds of an academy's power to suspend where they belong?
import { liftFault, suspensionFault } from './suspension.js';

describe('a suspension', () => {
  it('by an academy names a day within thirty days', () => {
    expect(suspensionFault('academy', '2026-11-22', '2026-12-22')).toBeNull();
    expect(suspensionFault('academy', '2026-11-22', '2026-12-23')).toBe('review-date-too-late');
    expect(suspensionFault('academy', '2026-11-22', null)).toBe('review-date-required');
  });

  it('by the register may be without a day, and as long as it must', () => {
    expect(suspensionFault('register', '2026-11-22', null)).toBeNull();
    expect(suspensionFault('register', '2026-11-22', '2031-01-01')).toBeNull();
  });

  it('is never looked at again on a day that has come already', () => {
    expect(suspensionFault('academy', '2026-11-22', '2026-11-22')).toBe('review-date-passed');
    expect(suspensionFault('register', '2026-11-22', '2026-11-21')).toBe('review-date-passed');
  });

  it('is lifted by whoever imposed it, or by the register', () => {
    expect(liftFault('academy', { state: 'suspended', imposedBy: 'academy', conditions: false })).toBeNull();
    expect(liftFault('academy', { state: 'suspended', imposedBy: 'register', conditions: false })).toBe('imposed-by-register');
    expect(liftFault('register', { state: 'suspended', imposedBy: 'academy', conditions: false })).toBeNull();
    expect(liftFault('register', { state: 'with-conditions', imposedBy: 'register', conditions: true })).toBeNull();
  });

  it('above conditions is simply lifted by nobody: they would go with it', () => {
    expect(liftFault('academy', { state: 'suspended', imposedBy: 'academy', conditions: true })).toBe('imposed-by-register');
    expect(liftFault('register', { state: 'suspended', imposedBy: 'academy', conditions: true })).toBe('conditions-stand');
    expect(liftFault('register', { state: 'suspended', imposedBy: 'register', conditions: true })).toBe('conditions-stand');
  });
});
