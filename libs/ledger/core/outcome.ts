// What does a check of something from outside answer?

/**
 * Either what was found, or one code of a closed union that says what is wrong. Never a bare boolean: whoever refuses
 * must be able to say why, and a new reason must show up in every `switch`.
 */
export type Outcome<Fault extends string, Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly fault: Fault };

export const sound = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value });
export const faulty = <Fault extends string>(fault: Fault): { readonly ok: false; readonly fault: Fault } => ({ ok: false, fault });
