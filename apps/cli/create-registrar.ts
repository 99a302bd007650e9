// How does the operator make the first registrar?
import { isEmail } from 'class-validator';
import { CreateRegistrar } from '#libs/identity/create-registrar.js';
import { isLocale } from '#libs/kernel/locale.js';
import { withApplication } from './application.js';

interface Given {
  readonly email?: string | undefined;
  readonly name?: string | undefined;
  readonly locale?: string | undefined;
}

/** The new registrar chooses a password under a link: it goes out by letter, and is printed for when there is no mail yet. */
export async function createRegistrar({ email, name, locale = 'en' }: Given): Promise<string[]> {
  if (email === undefined || !isEmail(email)) throw new Error('Say whose address it is: --email you@example.org');
  if (!name?.trim()) throw new Error('Say the name: --name "Your Name"');
  if (!isLocale(locale)) throw new Error('The language is en or pt-PT.');
  const { isNew, linkUrl } = await withApplication((app) => app.get(CreateRegistrar).run({ email, name: name.trim(), locale }));
  return [
    isNew ? `${email} is a registrar now.` : `${email} was a registrar already.`,
    ...(linkUrl === null ? [] : [`The password is chosen here, once: ${linkUrl}`]),
  ];
}
