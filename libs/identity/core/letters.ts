// What do the letters about accounts say? (Plain text, one action each.)
import type { Role } from '#libs/kernel/context.js';
import type { Locale, Localised } from '#libs/kernel/locale.js';

export interface LetterText {
  readonly subject: string;
  readonly text: string;
}

/** Who runs this register, as it signs its letters. */
export interface Sender {
  readonly name: string;
  readonly contact: string;
}

export interface InvitationLetter {
  readonly name: string;
  readonly role: Role | null;
  readonly academyName: string | null;
  /** The role is given when the link is used; otherwise it is held already, and the link opens the account. */
  readonly toAccept: boolean;
  readonly hasPassword: boolean;
  readonly url: string;
  /** The last day of the link, written in the reader's language. */
  readonly until: string;
}

const roleNames: Localised<Readonly<Record<Role, string>>> = {
  en: { owner: 'an owner', instructor: 'an instructor', assessor: 'an assessor', certifier: 'a certifier', trainee: 'a trainee', registrar: 'a registrar' },
  'pt-PT': { owner: 'responsável', instructor: 'formador', assessor: 'avaliador', certifier: 'certificador', trainee: 'formando', registrar: 'conservador do registo' },
};

/** The frame of every letter: greeting, paragraphs, who writes. */
export function letter(locale: Locale, sender: Sender, name: string, subject: string, paragraphs: readonly (string | null)[]): LetterText {
  const greeting = locale === 'en' ? `Dear ${name},` : `Olá, ${name},`;
  const closing = locale === 'en' ? `Dermark, a register kept by ${sender.name}` : `Dermark, registo mantido por ${sender.name}`;
  const contact = sender.contact === '' ? [] : [locale === 'en' ? `Contact: ${sender.contact}` : `Contacto: ${sender.contact}`];
  const parts = [greeting, ...paragraphs.filter((paragraph) => paragraph !== null), [closing, ...contact].join('\n')];
  return { subject, text: `${parts.join('\n\n')}\n` };
}

const whatDermarkIs: Localised = {
  en: 'Dermark trains and certifies scalp micropigmentation technicians, and lets anyone check a certificate.',
  'pt-PT': 'O Dermark forma e certifica técnicos de micropigmentação capilar (SMP) e permite a qualquer pessoa consultar um certificado.',
};

function newsOf(locale: Locale, { role, academyName, toAccept }: InvitationLetter): { subject: string; news: string } {
  const english = locale === 'en';
  const as = role === null ? '' : roleNames[locale][role];
  if (role === 'registrar') {
    return english
      ? { subject: 'Your registrar account on Dermark', news: 'You have been made a registrar of this Dermark register. A registrar admits academies and looks after concerns.' }
      : { subject: 'A sua conta de conservador no Dermark', news: 'Foi-lhe atribuída a função de conservador do registo no Dermark. Cabe ao conservador admitir academias e acompanhar as preocupações comunicadas.' };
  }
  if (role === null || academyName === null) {
    return english
      ? { subject: 'Your account on Dermark', news: 'An account has been prepared for you on Dermark.' }
      : { subject: 'A sua conta no Dermark', news: 'Foi preparada uma conta para si no Dermark.' };
  }
  if (toAccept) {
    return english
      ? { subject: `Invitation from ${academyName}`, news: `${academyName} invites you to join it on Dermark as ${as}.` }
      : { subject: `${academyName}: convite para o Dermark`, news: `${academyName} enviou-lhe um convite para integrar a sua equipa no Dermark, com a função de ${as}.` };
  }
  if (role === 'owner') {
    return english
      ? { subject: `${academyName} is admitted to Dermark`, news: `${academyName} has been admitted to the Dermark register, and you are named as its owner.` }
      : { subject: `${academyName}: admissão no Dermark`, news: `A admissão de ${academyName} no registo Dermark foi aprovada. O seu nome consta como responsável.` };
  }
  if (role === 'trainee') {
    return english
      ? { subject: `Your training with ${academyName}`, news: `${academyName} has enrolled you as a trainee. Your lessons, your exam and your certificate will be on Dermark.` }
      : { subject: `${academyName}: a sua formação`, news: `${academyName} registou a sua inscrição na formação. As lições, o exame e o certificado estarão no Dermark.` };
  }
  return english
    ? { subject: `Your work with ${academyName}`, news: `${academyName} has named you on Dermark as ${as}.` }
    : { subject: `${academyName}: a sua função no Dermark`, news: `${academyName} atribuiu-lhe no Dermark a função de ${as}.` };
}

export function invitationLetter(locale: Locale, sender: Sender, facts: InvitationLetter): LetterText {
  const { subject, news } = newsOf(locale, facts);
  if (locale === 'en') {
    const action = facts.toAccept ? 'To accept, open this link:' : 'To open your account, use this link:';
    const then = facts.hasPassword ? 'You will be asked to sign in to the account you already have.' : 'You will choose a password there, and can correct your name.';
    return letter(locale, sender, facts.name, subject, [
      news,
      facts.hasPassword ? null : whatDermarkIs.en,
      `${action}\n${facts.url}`,
      `The link works once, until ${facts.until}. ${then}`,
      'If you did not expect this letter, you need not do anything: nothing happens unless the link is used.',
    ]);
  }
  const action = facts.toAccept ? 'Para aceitar, abra esta ligação:' : 'Para abrir a sua conta, use esta ligação:';
  const then = facts.hasPassword ? 'Ser-lhe-á pedido que inicie sessão na conta que já tem.' : 'Nessa página poderá escolher a sua palavra-passe e corrigir o seu nome.';
  return letter(locale, sender, facts.name, subject, [
    news,
    facts.hasPassword ? null : whatDermarkIs['pt-PT'],
    `${action}\n${facts.url}`,
    `A ligação funciona uma única vez, até ${facts.until}. ${then}`,
    'Se não esperava esta mensagem, não precisa de fazer nada: enquanto a ligação não for usada, nada acontece.',
  ]);
}

export function passwordResetLetter(locale: Locale, sender: Sender, facts: { readonly name: string; readonly url: string }): LetterText {
  return locale === 'en'
    ? letter(locale, sender, facts.name, 'Set a new password for Dermark', [
        'We have received a request to set a new password for your Dermark account.',
        `To set it, open this link:\n${facts.url}`,
        'The link works once, within an hour of the request. Setting the password signs out every device.',
        'If you did not ask for this, you need not do anything: your password stays as it is.',
      ])
    : letter(locale, sender, facts.name, 'Definir uma nova palavra-passe no Dermark', [
        'Recebemos um pedido para definir uma nova palavra-passe da sua conta no Dermark.',
        `Para a definir, abra esta ligação:\n${facts.url}`,
        'A ligação funciona uma única vez, durante uma hora a contar do pedido. Ao definir a nova palavra-passe, a sessão é terminada em todos os dispositivos.',
        'Se não fez este pedido, não precisa de fazer nada: a palavra-passe atual mantém-se.',
      ]);
}

export function passwordChangedLetter(locale: Locale, sender: Sender, facts: { readonly name: string; readonly url: string }): LetterText {
  return locale === 'en'
    ? letter(locale, sender, facts.name, 'Your Dermark password was changed', [
        'The password of your Dermark account has just been changed. Other devices were signed out.',
        'If this was you, there is nothing to do.',
        `If it was not, set a new password at once:\n${facts.url}`,
      ])
    : letter(locale, sender, facts.name, 'A sua palavra-passe do Dermark foi alterada', [
        'A palavra-passe da sua conta no Dermark acabou de ser alterada. A sessão foi terminada nos outros dispositivos.',
        'Se a alteração foi feita por si, não há nada a fazer.',
        `Se não foi, defina de imediato uma nova palavra-passe:\n${facts.url}`,
      ]);
}
