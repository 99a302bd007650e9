// What does the page about files of other programs ask the server?
import { queryOptions } from '@tanstack/react-query';
import { extensionOf, type ExchangeFormat } from '#libs/assessment/core/exchange/formats.js';
import type { Bank } from '#libs/assessment/core/item.js';
import type { Locale } from '#libs/kernel/locale.js';
import { api, call } from '../../api/client.js';

export interface GivenFile {
  readonly file: File;
  readonly format: ExchangeFormat;
  readonly language: Locale;
  readonly prefix: string;
}

/** The file itself is the body: nothing is put around it. */
const asItIs = (file: File) => ({ body: file as unknown as string, bodySerializer: (body: unknown) => body as BodyInit, headers: { 'Content-Type': 'application/octet-stream' } });

export const askReport = ({ file, ...query }: GivenFile) => call(api.POST('/v1/register/item-exchange/report', { params: { query }, ...asItIs(file) }));
export const acceptReport = ({ file, ...query }: GivenFile, accepted: string) => call(api.POST('/v1/register/item-exchange/import', { params: { query: { ...query, accepted } }, ...asItIs(file) }));

export interface WantedFile {
  readonly bank: Bank;
  readonly format: ExchangeFormat;
  readonly language?: Locale;
}

export const lossesQuery = (wanted: WantedFile) =>
  queryOptions({ queryKey: ['register', 'export-losses', wanted] as const, queryFn: () => call(api.GET('/v1/register/item-exchange/losses', { params: { query: wanted } })) });

/** Fetched and not linked to: the server may want a newer sign-in first, and a link would keep its refusal as the file. */
export async function takeFile(wanted: WantedFile): Promise<void> {
  const content = await call(api.GET('/v1/register/item-exchange/file', { params: { query: wanted }, parseAs: 'blob' }));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content as unknown as Blob);
  link.download = `${['dermark', wanted.bank, ...(wanted.language ? [wanted.language] : [])].join('-')}.${extensionOf[wanted.format]}`;
  link.click();
  URL.revokeObjectURL(link.href);
}
