// What do the letters about accounts say?
import { academyRoles, type Role } from '#libs/kernel/context.js';
import { locales } from '#libs/kernel/locale.js';
import { invitationLetter, passwordChangedLetter, passwordResetLetter, type InvitationLetter } from './letters.js';

const sender = { name: 'Associação Exemplo', contact: 'office@example.org' };
const url = 'https://register.example/links/id.secret';
const invited: InvitationLetter = { name: 'Ana Sousa', role: 'assessor', academyName: 'Clínica Mar', toAccept: true, hasPassword: false, url, until: '6 Dec 2026' };
const everyInvitation = ([...academyRoles, 'registrar', null] as (Role | null)[]).flatMap((role) =>
  [true, false].flatMap((toAccept) => [true, false].map((hasPassword) => ({ ...invited, role, toAccept, hasPassword, academyName: role === null || role === 'registrar' ? null : invited.academyName }))),
);

describe('every letter', () => {
  const all = locales.flatMap((locale) => [
    ...everyInvitation.map((facts) => invitationLetter(locale, sender, facts)),
    passwordResetLetter(locale, sender, { name: 'Ana Sousa', url }),
    passwordChangedLetter(locale, sender, { name: 'Ana Sousa', url }),
  ]);

  it('has one link, names the reader, and says who writes', () => {
    for (const { text } of all) {
      expect(text.split('https://')).toHaveLength(2);
      expect(text).toContain('Ana Sousa');
      expect(text).toContain('Associação Exemplo');
      expect(text).toContain('office@example.org');
    }
  });

  it('is plain and calm: no markup, no exclamation, nothing left unfilled', () => {
    for (const { subject, text } of all) expect(`${subject}\n${text}`).not.toMatch(/[<>!]|undefined|null|\$\{|  /);
  });

  it('fits a line of any mail program in its subject', () => {
    for (const { subject } of all) expect(subject).toMatch(/^[^\r\n]{10,78}$/);
  });
});

describe('an invitation', () => {
  it('reads like this in English', () => {
    expect(invitationLetter('en', sender, invited)).toEqual({
      subject: 'Invitation from Clínica Mar',
      text: `Dear Ana Sousa,

Clínica Mar invites you to join it on Dermark as an assessor.

Dermark trains and certifies scalp micropigmentation technicians, and lets anyone check a certificate.

To accept, open this link:
${url}

The link works once, until 6 Dec 2026. You will choose a password there, and can correct your name.

If you did not expect this letter, you need not do anything: nothing happens unless the link is used.

Dermark, a register kept by Associação Exemplo
Contact: office@example.org
`,
    });
  });

  it('reads like this in the Portuguese of Portugal', () => {
    expect(invitationLetter('pt-PT', sender, { ...invited, until: '6 dez. 2026' })).toEqual({
      subject: 'Clínica Mar: convite para o Dermark',
      text: `Olá, Ana Sousa,

Clínica Mar enviou-lhe um convite para integrar a sua equipa no Dermark, com a função de avaliador.

O Dermark forma e certifica técnicos de micropigmentação capilar (SMP) e permite a qualquer pessoa consultar um certificado.

Para aceitar, abra esta ligação:
${url}

A ligação funciona uma única vez, até 6 dez. 2026. Nessa página poderá escolher a sua palavra-passe e corrigir o seu nome.

Se não esperava esta mensagem, não precisa de fazer nada: enquanto a ligação não for usada, nada acontece.

Dermark, registo mantido por Associação Exemplo
Contacto: office@example.org
`,
    });
  });

  it('asks those who have an account to sign in instead of choosing a password', () => {
    const { text } = invitationLetter('en', sender, { ...invited, hasPassword: true });
    expect(text).toContain('sign in to the account you already have');
    expect(text).not.toContain('choose a password');
  });
});
