// Which languages does Dermark speak, and how are days and words chosen for them?

export const locales = ['en', 'pt-PT'] as const;
export type Locale = (typeof locales)[number];

/** A text in every language that Dermark speaks. */
export type Localised<T = string> = Readonly<Record<Locale, T>>;

export const isLocale = (value: unknown): value is Locale => locales.includes(value as Locale);

/** The first supported language of an Accept-Language header; English when none fits. */
export function preferredLocale(acceptLanguage: string | undefined): Locale {
  const wishes = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
      return { tag: tag.toLowerCase(), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter((wish) => wish.quality > 0)
    .sort((left, right) => right.quality - left.quality);
  for (const { tag } of wishes) {
    if (tag === 'pt' || tag.startsWith('pt-')) return 'pt-PT';
    if (tag === 'en' || tag.startsWith('en-')) return 'en';
  }
  return 'en';
}
