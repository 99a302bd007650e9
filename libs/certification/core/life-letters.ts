// What do the letters say that tell a holder what has become of the certificate?
import { letter, type LetterText, type Sender } from '#libs/identity/core/letters.js';
import { writtenDay, type Day } from '#libs/kernel/calendar.js';
import type { Locale, Localised } from '#libs/kernel/locale.js';
import { withDashes } from './certificate-number.js';
import type { Condition } from './conditions.js';
import type { StrikeOffReason } from './endings.js';

export interface AboutChange {
  readonly name: string;
  /** 15 symbols without dashes. */
  readonly number: string;
  /** The certificate's page, for its holder. */
  readonly url: string;
}

const conditionTexts: Localised<Readonly<Record<Condition, string>>> = {
  en: {
    supervised: 'you treat only under the supervision of a certified technician',
    'no-scars': 'you do not treat scars',
    'hygiene-training': 'you repeat the training in hygiene',
    'keep-records': 'you keep records and photographs of every treatment for the register',
  },
  'pt-PT': {
    supervised: 'só trata sob a supervisão de um técnico certificado',
    'no-scars': 'não trata cicatrizes',
    'hygiene-training': 'repete a formação em higiene',
    'keep-records': 'guarda para o registo os apontamentos e as fotografias de cada tratamento',
  },
};

export interface AboutConditions extends AboutChange {
  readonly conditions: readonly Condition[];
  /** When they are looked at again. */
  readonly until: Day | null;
}

export function conditionsLetter(locale: Locale, sender: Sender, { name, number, url, conditions, until }: AboutConditions): LetterText {
  const named = conditions.map((code) => `- ${conditionTexts[locale][code]}`).join('\n');
  return locale === 'en'
    ? letter(locale, sender, name, 'Your certificate is in force with conditions', [
        `The register has put conditions on your certificate ${withDashes(number)}. It stays in force as long as you keep them:\n${named}`,
        'The public check names each of them.',
        until === null ? null : `They will be looked at again by ${writtenDay(until, locale)}. They stay until they are lifted.`,
        `Your certificate:\n${url}`,
      ])
    : letter(locale, sender, name, 'O seu certificado está em vigor com condições', [
        `O registo impôs condições ao seu certificado ${withDashes(number)}. Continua em vigor enquanto as cumprir:\n${named}`,
        'A consulta pública indica cada uma delas.',
        until === null ? null : `Serão reapreciadas até ${writtenDay(until, locale)}. Mantêm-se até serem levantadas.`,
        `O seu certificado:\n${url}`,
      ]);
}

export function conditionsLiftedLetter(locale: Locale, sender: Sender, { name, number, url }: AboutChange): LetterText {
  return locale === 'en'
    ? letter(locale, sender, name, 'The conditions on your certificate were lifted', [`The conditions on your certificate ${withDashes(number)} were lifted. The public check says so already.`, `Your certificate:\n${url}`])
    : letter(locale, sender, name, 'As condições do seu certificado foram levantadas', [`As condições do seu certificado ${withDashes(number)} foram levantadas. A consulta pública já o indica.`, `O seu certificado:\n${url}`]);
}

const strikeOffTexts: Localised<Readonly<Record<StrikeOffReason, string>>> = {
  en: {
    'false-evidence': 'it rested on false evidence',
    'serious-harm': 'clients came to serious harm through grave faults',
    'worked-while-suspended': 'you worked as certified while it was suspended',
    'conditions-broken': 'you did not keep its conditions',
  },
  'pt-PT': {
    'false-evidence': 'assentava em provas falsas',
    'serious-harm': 'houve clientes seriamente lesados por faltas graves',
    'worked-while-suspended': 'exerceu como certificado durante a suspensão',
    'conditions-broken': 'não cumpriu as condições impostas',
  },
};

export function struckOffLetter(locale: Locale, sender: Sender, { name, number, url, reason }: AboutChange & { readonly reason: StrikeOffReason }): LetterText {
  const because = strikeOffTexts[locale][reason];
  return locale === 'en'
    ? letter(locale, sender, name, 'Your certificate was struck off', [
        `The register has struck off your certificate ${withDashes(number)}. The reason: ${because}.`,
        'This is final. You must not say that you are certified, and the public check says that the certificate was struck off, and why.',
        `If you think that this is wrong, write to the register.`,
        `Where it stands:\n${url}`,
      ])
    : letter(locale, sender, name, 'O seu certificado foi excluído do registo', [
        `O registo excluiu o seu certificado ${withDashes(number)}. O motivo: ${because}.`,
        'A exclusão é definitiva. Não pode dizer que tem certificado, e a consulta pública indica que foi excluído do registo e porquê.',
        'Se entende que há um erro, escreva ao registo.',
        `O estado:\n${url}`,
      ]);
}

export function surrenderedLetter(locale: Locale, sender: Sender, { name, number, url }: AboutChange): LetterText {
  return locale === 'en'
    ? letter(locale, sender, name, 'You have given up your certificate', [
        `You have given up your certificate ${withDashes(number)}. From now on you must not say that you are certified. The number stays: the public check says that its holder gave it up.`,
        'If this was not you, write to the register at once.',
        `Where it stands:\n${url}`,
      ])
    : letter(locale, sender, name, 'Renunciou ao seu certificado', [
        `Renunciou ao seu certificado ${withDashes(number)}. A partir de agora não pode dizer que tem certificado. O número mantém-se: a consulta pública indica que o titular renunciou a ele.`,
        'Se não foi por sua vontade, escreva de imediato ao registo.',
        `O estado:\n${url}`,
      ]);
}

export interface AboutCorrection extends AboutChange {
  /** The number of the certificate that took the place: 15 symbols without dashes. */
  readonly successor: string;
}

/** `url` is that of all the holder's certificates. */
export function correctedLetter(locale: Locale, sender: Sender, { name, number, url, successor }: AboutCorrection): LetterText {
  return locale === 'en'
    ? letter(locale, sender, name, 'Your certificate was corrected', [
        `The name on your certificate ${withDashes(number)} was corrected. A new certificate takes its place, with the number ${withDashes(successor)}. It is valid through the same day as before.`,
        'Use the new one from now on, also where you have printed or linked the old number. The public check leads from the old number to the new one.',
        `Your certificates:\n${url}`,
      ])
    : letter(locale, sender, name, 'O seu certificado foi corrigido', [
        `O nome no seu certificado ${withDashes(number)} foi corrigido. É substituído por um novo certificado, com o número ${withDashes(successor)}. É válido até ao mesmo dia.`,
        'Use o novo a partir de agora, também onde imprimiu ou ligou o número antigo. A consulta pública leva do número antigo ao novo.',
        `Os seus certificados:\n${url}`,
      ]);
}
