// What does the application of an academy say, in English?

export const english = {
  title: 'Apply as an academy',
  lead: 'The registrar looks at every application. Only an admitted academy can issue certificates.',
  name: 'Name of the academy',
  city: 'City',
  country: 'Country',
  countries: { PT: 'Portugal', ES: 'Spain', GB: 'United Kingdom', IE: 'Ireland', FR: 'France', DE: 'Germany', IT: 'Italy', NL: 'Netherlands', BE: 'Belgium', LU: 'Luxembourg', CH: 'Switzerland', AT: 'Austria', BR: 'Brazil', AO: 'Angola', MZ: 'Mozambique', CV: 'Cape Verde', US: 'United States', CA: 'Canada' },
  website: 'Website (if there is one)',
  websiteHint: 'With https:// at the front.',
  applicant: 'Your name',
  applicantHint: 'You become the owner of the academy when it is admitted.',
  email: 'Your e-mail address',
  submit: 'Send the application',
  sentTitle: 'Your application has arrived',
  sent: 'The registrar decides on it. When {{academy}} is admitted, a letter with a link goes to {{email}}.',
  toStart: 'To the start page',
};
