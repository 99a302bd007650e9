// How are lessons numbered: the programme's own, and those that an academy adds to a module?

/** `1.4` is the programme's, `1.A4` an academy's: the programme may go on to `1.9` and `1.10` and never meets one of those. */
const written = /^(\d+)\.(A?)(\d+)$/;

export const lessonCode = /^[1-9]\d{0,2}\.A?[1-9]\d{0,2}$/;

export const isAddedCode = (code: string): boolean => /^\d+\.A\d+$/.test(code);

/** 0 for what is no code. */
export const moduleOfCode = (code: string): number => placeOf(code)[0];

/** The next free code for a lesson that is added to a module. */
export const nextAddedCode = (moduleNumber: number, codes: readonly string[]): string => {
  const taken = codes.filter((code) => isAddedCode(code) && moduleOfCode(code) === moduleNumber).map((code) => placeOf(code)[2]);
  return `${moduleNumber}.A${Math.max(0, ...taken) + 1}`;
};

function placeOf(code: string): readonly [module: number, added: number, lesson: number] {
  const [, module = 0, added, lesson = 0] = written.exec(code) ?? [];
  return [Number(module), added ? 1 : 0, Number(lesson)];
}

/** `1.10` comes after `1.9`, and `1.A1` after both. */
export const byLessonCode = (left: { readonly code: string }, right: { readonly code: string }): number => {
  const [here, there] = [placeOf(left.code), placeOf(right.code)];
  return here[0] - there[0] || here[1] - there[1] || here[2] - there[2];
};
