// How does a browser carry the marks of the accounts that have signed in on it?

/** A mark: 16 random bytes and their proof, both base64url. Whose it is cannot be read from it. */
export interface DeviceMark {
  readonly nonce: string;
  readonly proof: string;
}

const written = /^([\w-]{22})\.([\w-]{43})$/;
/** A tablet in a clinic is shared, but not by a crowd. */
const most = 5;

export const readMarks = (cookie: string | undefined): readonly DeviceMark[] =>
  (cookie ?? '')
    .split('~')
    .slice(0, most)
    .flatMap((part) => {
      const found = written.exec(part);
      return found?.[1] && found[2] ? [{ nonce: found[1], proof: found[2] }] : [];
    });

/** The cookie with `mark` put first; the oldest falls off. */
export const writeMarks = (mark: DeviceMark, others: readonly DeviceMark[]): string =>
  [mark, ...others.filter(({ nonce }) => nonce !== mark.nonce)]
    .slice(0, most)
    .map(({ nonce, proof }) => `${nonce}.${proof}`)
    .join('~');
