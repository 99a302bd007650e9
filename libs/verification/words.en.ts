// What do the public pages say in English?
import { offlineEnglish } from './words-offline.en.js';
import type { Words } from './words.js';

const ordinal = (place: number): string => `${place}${place % 10 === 1 && place !== 11 ? 'st' : place % 10 === 2 && place !== 12 ? 'nd' : place % 10 === 3 && place !== 13 ? 'rd' : 'th'}`;

const notALicence = 'It is not a licence to practise, and it promises no result.';
const onePerson = 'It is about the person named here, not about a clinic or a brand. If in doubt, ask to see an identity document.';
const examinedThen = 'It says that the programme’s requirements were met when it was decided. It does not watch over each treatment.';

export const english: Words = {
  register: 'The register of scalp micropigmentation technicians',
  otherLanguage: { locale: 'pt-PT', name: 'Português' },
  demonstration: 'A demonstration: no certificate here is real.',
  footer: { label: 'About this register', privacy: 'Privacy notice', terms: 'Terms', imprint: 'Imprint', keptBy: (operator) => `Kept by ${operator}` },

  form: {
    title: 'Check a certificate',
    lead: 'See in a moment whether a scalp micropigmentation technician is certified today. You need no account.',
    label: 'Certificate number',
    submit: 'Check',
    again: 'Check a number',
    empty: 'Type the number first.',
    where: 'The number stands on the certificate: three groups of five letters and digits.',
    scan: 'Or point your phone’s camera at the square code beside it.',
    drawing: 'A certificate. Its number, three groups of five letters and digits, is circled at the foot of the page, beside the square code.',
  },

  status: {
    'in-force': { headline: () => 'In force today', below: ({ until }) => `Valid until ${until}.` },
    'with-conditions': { headline: () => 'In force, with conditions', below: ({ since, review, conditions }) => `Since ${since}${review ? `, to be reviewed on ${review}` : ''}. ${conditions.length > 0 ? 'These conditions apply:' : 'Ask the technician or the academy which conditions apply.'}` },
    suspended: {
      headline: () => 'Suspended: must not say they are certified',
      below: ({ since, review, reason }) => [`Since ${since}${review ? `, to be reviewed on ${review}` : ''}.`, reason].filter(Boolean).join(' '),
    },
    'struck-off': { headline: () => 'Struck off', below: ({ since, reason }) => [`On ${since}. This is final.`, reason].filter(Boolean).join(' ') },
    expired: { headline: ({ until }) => `Expired on ${until}`, below: ({ renewed }) => (renewed ? 'The holder has a newer certificate. Nothing was found against the person.' : 'It was not renewed. Nothing was found against the person.') },
    surrendered: { headline: () => 'Given up by the holder', below: ({ since, reason }) => [`On ${since}.`, reason].filter(Boolean).join(' ') },
    superseded: { headline: () => 'Replaced by a newer certificate', below: ({ since }) => `On ${since}. Only the newer one counts.` },
    erased: { headline: () => 'Details removed at the holder’s request', below: () => null },
    'not-found': { headline: () => 'We have nothing under this number', below: () => 'It is typed as our numbers are, but there is no certificate under it here.' },
    'could-not-check': { headline: () => 'We could not check the status just now', below: () => 'The fault is ours and says nothing about the person. Please try again in a minute.' },
    altered: { headline: () => 'Our register contradicts its own public ledger', below: () => 'So nothing that it says under this number can be relied upon, neither for the person nor against. The fault is ours. Please tell us that you saw this.' },
  },
  standing: (state, { since, until }) =>
    ({
      'in-force': `The certificate is in force, until ${until}.`,
      'with-conditions': `The certificate is in force with conditions, until ${until}.`,
      suspended: `The certificate has been suspended since ${since}.`,
      'struck-off': `The certificate was struck off on ${since}.`,
      expired: `The certificate expired on ${until}.`,
      surrendered: `The holder gave the certificate up on ${since}.`,
      superseded: `A newer certificate replaced it on ${since}.`,
    })[state],
  lastKnown: (state, when) =>
    `When we last could, on ${when}, the answer was: ${
      {
        'in-force': 'in force', 'with-conditions': 'in force, with conditions', suspended: 'suspended', 'struck-off': 'struck off', expired: 'expired', surrendered: 'given up by the holder',
        superseded: 'replaced by a newer certificate',
      }[state]
    }. It may have changed since.`,
  reasons: {
    'under-investigation': 'Reason: something is being looked into.',
    hygiene: 'Reason: hygiene.',
    'insurance-lapsed': 'Reason: the insurance has lapsed.',
    'holder-request': 'Reason: the holder asked for it.',
    'false-evidence': 'Reason: it rested on false evidence.',
    'serious-harm': 'Reason: clients came to serious harm through grave faults.',
    'worked-while-suspended': 'Reason: the person worked as certified while suspended.',
    'conditions-broken': 'Reason: the person did not keep the conditions.',
    'concern-open': 'At that time the register was looking into a concern.',
  },
  conditions: {
    supervised: 'The person treats only under the supervision of a certified technician.',
    'no-scars': 'The person does not treat scars.',
    'hygiene-training': 'The person must repeat the training in hygiene.',
    'keep-records': 'The person keeps records and photographs of every treatment for the register.',
  },
  onward: { replacedBy: 'Replaced by', renewedBy: 'Renewed by', replaces: 'It replaced', renews: 'It renewed' },
  scopes: { 'scalp-micropigmentation': 'Scalp micropigmentation (SMP)' },
  facts: {
    number: 'Number',
    scope: 'Scope',
    academy: 'Academy',
    since: 'Certified since',
    until: 'Valid until',
    issued: 'Issued on',
    end: 'End date',
    decision: 'Decision',
    decisions: { independent: 'Independent', excepted: 'Not independent, by an exception' },
    nameRemoved: 'Name removed',
    moment: (day, time, zone) => `${day} at ${time} (${zone})`,
    askedAt: (when) => `Checked on ${when}.`,
    askedWhere: 'Check again at',
  },

  checks: {
    title: 'What we checked',
    answers: { yes: 'Yes.', no: 'No.', 'could-not-check': 'Could not check' },
    number: 'The number is typed correctly.',
    register: { entered: 'This number is in the register.', nothingHere: 'This number is not in the register.' },
    status: {
      'in-force': 'The certificate is in force today.',
      'with-conditions': 'The certificate is in force today, with conditions.',
      suspended: 'The certificate is not in force today: it is suspended.',
      'struck-off': 'The certificate is not in force today: it was struck off.',
      expired: 'The certificate is not in force today: it has expired.',
      surrendered: 'The certificate is not in force today: the holder gave it up.',
      superseded: 'This certificate is not in force today: a newer one replaced it.',
    },
    academy: {
      admitted: (name) => `${name} is admitted to this register.`,
      suspended: (name) => `${name} is suspended from this register. What it issued before stays as it is unless its own page says otherwise.`,
      closed: (name) => `${name} has closed. What it issued stays as it is.`,
    },
    independence: {
      independent: 'The person who decided neither taught nor assessed the holder.',
      'only-certifier': 'The person who decided had also taught or assessed the holder. The register allowed it beforehand: no other certifier was available.',
      'remote-region': 'The person who decided had also taught or assessed the holder. The register allowed it beforehand: the region is remote.',
      'other-language': 'The person who decided had also taught or assessed the holder. The register allowed it beforehand: no other certifier speaks the language.',
    },
    signature: {
      'as-signed': 'The name, the facts and the history shown here are those that were signed.',
      differs: 'What the register says here is not what was signed. Do not rely on it, and please tell us.',
      'details-removed': 'whether this is what was signed: the details were removed.',
      'not-yet': 'yet whether this is what was signed. New entries take a few seconds.',
    },
    ledger: {
      entered: (entry) => `It is entered in the public ledger as entry ${entry}.`,
      notYet: 'It is not yet entered in the public ledger. New entries take a few seconds.',
      missing: 'The public ledger does not have the entry that it should have. Do not rely on what is shown, and please tell us.',
      named: 'The public ledger has the entry that the register names here.',
    },
    unreadable: {
      register: 'whether this number is in the register.',
      status: 'whether the certificate is in force today.',
      academy: 'whether the academy is admitted to this register.',
      independence: 'whether the decision was independent.',
      signature: 'whether this is what was signed.',
      ledger: 'whether it is entered in the public ledger.',
    },
  },

  ownCheck: {
    working: 'Your browser is checking this answer itself …',
    agrees: 'Your browser has checked this itself: name, facts and history are those that were signed, and the public ledger has them.',
    differs: 'Your browser has checked this itself, and it does not agree with the public ledger. Do not rely on it, and please tell us.',
    unread: 'Your browser could not check this itself just now. That is neither a yes nor a no.',
  },

  ...offlineEnglish,

  meaning: {
    title: 'What this does not mean',
    points: {
      'in-force': [notALicence, onePerson, examinedThen],
      'with-conditions': [notALicence, 'Conditions limit what the person may do under this certificate. They are not a suspension.', onePerson],
      suspended: ['A suspension is not a final decision. It can be lifted.', 'It says nothing about treatments given before it began.'],
      'struck-off': ['It is a decision of this register, not of a court.', 'It says nothing about other people at the same clinic or academy.'],
      expired: ['It is no finding against the person.', 'It does not say that the training is lost: the certificate was not renewed, and until it is, it does not count.'],
      surrendered: ['Giving a certificate up is no finding against the person.'],
      superseded: ['Being replaced is no finding against the person: a corrected or renewed certificate has another number.'],
      erased: ['It is no finding against the person. Details are never removed while an order stands.'],
      'not-found': ['It is no finding against anybody.', 'It does not say that the person is untrained: other registers have certificates, and numbers, of their own.'],
      'could-not-check': ['It is neither a yes nor a no.', 'It does not say that anything is wrong with the certificate.'],
      altered: ['It is no finding against the person: what went wrong went wrong in this register.', 'It is neither a yes nor a no. Trying again does not help until it has been cleared up.'],
    },
  },
  helpWithNumber: {
    title: 'What you can do',
    points: [
      'Compare the number with the certificate, group by group.',
      'Ask the technician to show you the certificate, and scan its square code.',
      'If it comes from another register, ask that register.',
      'If somebody shows you a certificate with this number, tell us.',
    ],
  },
  actions: { concern: 'Report a concern', another: 'Check another number', retry: 'Try again', tellUs: 'Tell us about it' },

  asOf: {
    title: 'What was it on the day of my treatment?',
    label: 'Day of the treatment',
    submit: 'Look back',
    known: (day, states) => `On ${day} this certificate was ${states.join(', then ')}.`,
    states: {
      'in-force': 'in force', 'with-conditions': 'in force with conditions', suspended: 'suspended', 'struck-off': 'struck off', expired: 'expired', surrendered: 'given up by its holder', superseded: 'replaced by a newer one',
    },
    beforeIssue: (day, issued) => `On ${day} this certificate did not exist yet: it was issued on ${issued}.`,
    future: (day) => `${day} lies ahead. Nobody can say yet what it will be then.`,
    couldNotCheck: (day) => `We cannot say just now what it was on ${day}: when we last could look, that day was not over.`,
    notADay: 'This is not a day of the calendar. Write it as year, month and day: 2026-03-14.',
  },

  details: {
    title: 'For those who want to check our word',
    intro: 'The register keeps a public ledger that can only grow. With what is below, anyone can show that this entry is in it.',
    entry: 'Ledger entry',
    notYet: 'Not yet entered',
    leafHash: 'Hash of the entry (SHA-256, base64url)',
    proof: 'Proof that it is in the ledger',
    checkpoint: 'Signed size and root of the ledger',
    statusList: 'Place in the status list',
    machine: 'Ask for this address with “Accept: application/json” to get the same answer as data, with the facts and salts that the entry commits to.',
  },

  mistyped: {
    headline: 'There is a slip in this number',
    nothingAsked: 'Nothing was looked up.',
    length: (count) => `A number has 15 letters and digits; this one has ${count}.`,
    tooLong: 'A number has 15 letters and digits; this is much longer.',
    foreign: (place, character) => `“${character}”, the ${ordinal(place)} character, stands in no number. Numbers have the letters A to Z without I, L, O and U, and digits.`,
    letterU: (place) => `The ${ordinal(place)} letter is a U, which stands in no number. It may be a V.`,
    oneSymbol: (place) => `The ${ordinal(place)} letter or digit seems not to fit. Compare it with the certificate.`,
    swapped: (places) => `Two neighbours seem to have changed places: ${places.map((place) => `the ${ordinal(place)} and the ${ordinal(place + 1)}`).join(', or ')}.`,
    several: 'More than one letter or digit seems not to fit. Compare the number group by group. 8 and B, 5 and S, 2 and Z are easily taken for each other.',
    youTyped: 'You typed',
  },

  mark: {
    register: 'Register of SMP technicians',
    status: {
      'in-force': 'Certified today',
      'with-conditions': 'Certified, with conditions',
      suspended: 'Suspended',
      'struck-off': 'Struck off',
      expired: 'Expired',
      surrendered: 'Given up',
      superseded: 'Replaced by a newer one',
      erased: 'Details removed',
      'not-found': 'Nothing under this number',
      'could-not-check': 'Could not check just now',
      altered: 'Fault in our register',
    },
  },
  poster: {
    title: 'Certified? See for yourself.',
    how: 'Point your phone’s camera at the code. The public register answers in a moment, without an account.',
    code: 'QR code with the address at which this certificate is checked',
    counts: 'What the register says today is what counts, not this poster. Compare the name, and ask to see an identity document if in doubt.',
  },

  limited: {
    headline: 'Please wait a moment',
    below: (seconds) => (seconds === 1 ? 'You can check again in a second.' : `You can check again in ${seconds} seconds.`),
    why: 'From your network many numbers came in that we do not have. Waiting keeps the register from being searched by guessing. It says nothing about you or about any certificate.',
  },

  concern: {
    title: 'Report a concern',
    lead: 'About a treatment, a technician or a certificate. Anyone can report. Only the registrar, who keeps this register, reads it.',
    emergency: 'If you feel ill or a wound does not heal, see a doctor first. In an emergency call 112. This form is not watched around the clock.',
    number: 'Certificate number, if you have it',
    numberHint: 'Three groups of five letters and digits.',
    about: 'What is it about?',
    subjects: {
      result: 'The result of a treatment',
      hygiene: 'Hygiene',
      'pretends-to-be-certified': 'Somebody says they are certified and seems not to be',
      behaviour: 'How somebody behaved',
      other: 'Something else',
    },
    account: 'What happened?',
    accountHint: 'When, where, and what you saw. 10 to 4,000 characters.',
    health: 'Please leave out details of anybody’s health, such as illnesses, medicines or diagnoses.',
    attachments: 'Photographs and other files cannot be sent here. If they are needed, the registrar asks for them.',
    contact: 'How can the registrar reach you? (optional)',
    contactHint: 'An e-mail address or telephone number. Without one, nobody can ask back or tell you what came of it.',
    trap: 'Leave this field empty',
    privacyTitle: 'What happens with what you write',
    privacy: (operator) => [
      `${operator} keeps it to look into your concern, and for nothing else. Only the registrar can read it.`,
      'Your network address is not kept with it, and no cookie is set.',
    ],
    privacyLink: 'Read the privacy notice',
    submit: 'Send to the registrar',
    faultsTitle: 'It was not sent yet',
    faults: {
      number: 'This is not one of our numbers. Correct it, or leave the field empty and say below what the certificate shows.',
      about: 'Choose what it is about.',
      tooShort: 'Say a little more: at least 10 characters.',
      tooLong: 'This is longer than 4,000 characters. Shorten it, or send it in two parts.',
      contact: 'This is longer than 254 characters.',
      trap: 'A field that people do not see was filled in. Empty it, and send again.',
      sentAlready: 'You have sent a report from this page already, and it arrived. If you want to send this one as well, press the button again.',
      tooMany: (minutes) => `Many reports came from your network in a short time. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}; what you wrote is still below.`,
      other: 'Something in the form could not be read. Look through it and send it again.',
      unavailable: 'It could not be kept just now: the fault is ours. Send it again in a minute; it will not arrive twice.',
    },
    receivedTitle: 'Your report has arrived',
    reference: 'Its reference',
    keepReference: 'Write the reference down if you may want to come back to it: we cannot look it up for you.',
    nextTitle: 'What happens next',
    next: [
      'The registrar reads it.',
      'If you left a way to reach you and something is unclear, the registrar asks you.',
      'If a certificate is suspended because of it, the page of that certificate says so.',
    ],
    back: 'Back to the check',
  },
};
