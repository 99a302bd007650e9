// What is said in English of the code on a paper, with a connection and without?
import type { OfflineTold, Words } from './words.js';

const asHeard = ({ age }: OfflineTold): string => `So the register said ${age}, when this phone last heard from it. It may have changed since.`;
const couldNot = () => 'We could not check the status just now';
const tellUs = 'Do not rely on it. Check the number again with a connection, and please tell us.';

export const offlineEnglish: Pick<Words, 'paperCode' | 'offline'> = {
  paperCode: {
    agrees: 'The code on the paper was signed by the register and says the same name, number and dates.',
    differs: 'The code on the paper does not say what the register says. Do not rely on the paper, and please tell us.',
    unread: 'Your browser could not compare the code on the paper just now. Compare name, number and dates yourself.',
  },
  offline: {
    title: 'Without a connection',
    working: 'Looking at what this phone knows …',
    status: {
      'in-force': {
        headline: ({ age }) => `Was in force ${age}`,
        below: () => ['There is no connection. This is what the register said when this phone last heard from it; it may have changed since. Check again with a connection.', 'Whether conditions apply, only the register says.'],
      },
      suspended: { headline: () => 'Suspended: must not say they are certified', below: (told) => [asHeard(told), 'Check again with a connection.'] },
      ended: { headline: () => 'No longer in force', below: (told) => [asHeard(told), 'It was struck off, given up or replaced by a newer one. With a connection the register says which.'] },
      expired: { headline: ({ until }) => `Expired on ${until}`, below: () => ['That is the date on the certificate. Whether there is a newer one, the register says with a connection.'] },
      unknown: { headline: couldNot, below: () => ['There is no connection, and this phone has not heard from the register for too long. Check again with a connection.'] },
      'not-signed': { headline: () => 'This code was not signed by the register', below: () => [tellUs] },
      'other-number': { headline: () => 'The code and the address do not belong together', below: () => ['The register signed this code for another number.', tellUs] },
      'no-code': { headline: couldNot, below: () => ['There is no connection. If you have the certificate at hand, scan the square code on it: newer ones can be read without a connection. Otherwise check again with a connection.'] },
      unreadable: { headline: couldNot, below: () => ['There is no connection, and part of the code is missing or is not one of ours. Scan it again, or check with a connection.'] },
      newer: { headline: couldNot, below: () => ['There is no connection, and the code is of a newer kind than this phone knows. Check again with a connection.'] },
      'key-unknown': { headline: couldNot, below: () => ['There is no connection, and this phone cannot tell yet whether the register signed this code. Check again with a connection.'] },
    },
    signed: 'Name, dates and number stand in the code and were signed by the register. They say what was certified, not what holds today.',
    again: 'Check again',
  },
};
