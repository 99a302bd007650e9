// Which words stand on the paper certificate, in each language?
import type { Day } from '#libs/kernel/calendar.js';
import type { Locale, Localised } from '#libs/kernel/locale.js';
import type { Independence } from './core/impartiality.js';

/** The words of the templates. What was issued with one keeps them: a change of words is a new template. */
export interface CertificateWords {
  readonly register: string;
  readonly certificate: string;
  readonly holder: string;
  readonly academy: string;
  readonly scope: string;
  readonly scopeText: string;
  readonly issued: string;
  readonly validUntil: string;
  readonly throughTheEnd: string;
  readonly decision: string;
  readonly decisions: Readonly<Record<Independence, string>>;
  readonly number: string;
  readonly checkAt: string;
  readonly checkPicture: string;
  /** From template 3 on. */
  readonly codeHolds: string;
  readonly sealPicture: string;
  readonly ledger: string;
  readonly entry: string;
  readonly notALicence: string;
  readonly months: readonly string[];
}

const english: CertificateWords = {
  register: 'The register of scalp micropigmentation technicians',
  certificate: 'Certificate',
  holder: 'awarded to',
  academy: 'Academy',
  scope: 'Scope',
  scopeText: 'Scalp micropigmentation (SMP)',
  issued: 'Issued',
  validUntil: 'Valid until',
  throughTheEnd: 'through the end of that day',
  decision: 'Decision',
  decisions: {
    independent: 'Independent: made by someone who neither taught nor assessed the holder',
    'only-certifier': 'Not independent, by a recorded exception: there was no other certifier',
    'remote-region': 'Not independent, by a recorded exception: the academy is in a remote region',
    'other-language': 'Not independent, by a recorded exception: no other certifier speaks the language',
  },
  number: 'Certificate number',
  checkAt: 'Check its status at',
  checkPicture: 'QR code with the address at which the certificate is checked',
  codeHolds: 'The code also holds what is certified here, signed by the register. A phone that has opened the check before can read it without a connection.',
  sealPicture: 'Seal of this certificate: two rings of dots',
  ledger: 'Ledger',
  entry: 'entry',
  notALicence: 'This certificate says that the requirements were met. It is not a licence to practise. A certificate can be suspended or end: whether it is in force today is said at the address above, and only there.',
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

const portuguese: CertificateWords = {
  register: 'O registo de técnicos de micropigmentação capilar',
  certificate: 'Certificado',
  holder: 'atribuído a',
  academy: 'Academia',
  scope: 'Âmbito',
  scopeText: 'Micropigmentação capilar (SMP)',
  issued: 'Emitido em',
  validUntil: 'Válido até',
  throughTheEnd: 'até ao fim desse dia',
  decision: 'Decisão',
  decisions: {
    independent: 'Independente: tomada por quem não ensinou nem avaliou o titular',
    'only-certifier': 'Não independente, por exceção registada: não havia outro certificador',
    'remote-region': 'Não independente, por exceção registada: a academia fica numa região remota',
    'other-language': 'Não independente, por exceção registada: nenhum outro certificador fala a língua',
  },
  number: 'Número do certificado',
  checkAt: 'Consulte o estado em',
  checkPicture: 'Código QR com o endereço onde se consulta o certificado',
  codeHolds: 'O código contém também o que aqui se certifica, assinado pelo registo. Um telemóvel que já tenha aberto a consulta consegue lê-lo sem ligação à internet.',
  sealPicture: 'Selo deste certificado: dois anéis de pontos',
  ledger: 'Livro de registo',
  entry: 'entrada',
  notALicence: 'Este certificado atesta que os requisitos foram cumpridos. Não é uma licença para exercer. Um certificado pode ser suspenso ou cessar: se está em vigor hoje, consta do endereço acima, e só aí.',
  months: ['jan.', 'fev.', 'mar.', 'abr.', 'mai.', 'jun.', 'jul.', 'ago.', 'set.', 'out.', 'nov.', 'dez.'],
};

export const certificateWords: Localised<CertificateWords> = { en: english, 'pt-PT': portuguese };

/** A day as it is printed. Month names stand here, not in the engine's tables, which change with its version. */
export function printedDay(day: Day, locale: Locale): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${certificateWords[locale].months[(month ?? 1) - 1]} ${year}`;
}

/** A count as it is printed: 1,204 and 1204; 12,040 and 12 040. European Portuguese groups from five digits on. */
export function printedCount(count: number, locale: Locale): string {
  const digits = String(count);
  if (locale === 'pt-PT' && digits.length < 5) return digits;
  return digits.replace(/\B(?=(\d{3})+$)/g, locale === 'en' ? ',' : '\u00a0');
}
