// Does the record tell in words whatever happens to a certificate?
import { certificateEventTypes } from '#libs/certification/core/certificate-state.js';
import { isAbout, isKnown, wordOf } from './act-subjects.js';
import { english } from './words.en.js';
import { portuguese } from './words.pt-PT.js';

describe('the record of an academy', () => {
  it.each(certificateEventTypes)('has words in both languages for a certificate that is %s, among what is about certificates', (type) => {
    const act = `certificate.${type}`;
    expect(isAbout(act, 'certificates')).toBe(true);
    const words = [english, portuguese].map(({ acts }) => isKnown(act) && acts[wordOf(act)]);
    expect(words).toEqual([expect.stringMatching(/ertificate/), expect.stringMatching(/ertificado/)]);
  });
});
