// Which spellings of an e-mail address are the same address?

/** What an address is looked up by: however it was typed, one account. Dots and plus signs stay: only the mail server knows what they mean. */
export const emailKey = (address: string): string => address.trim().normalize('NFKC').toLowerCase();

/** The part before the last @. */
export const localPart = (address: string): string => address.slice(0, Math.max(address.lastIndexOf('@'), 0));
