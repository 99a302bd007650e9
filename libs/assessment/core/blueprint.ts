// What does an exam consist of, and when is it passed?

/** How many items a form draws from one domain; `gates` of them are gate items, the rest are not. */
export interface BlueprintDomain {
  readonly items: number;
  readonly gates: number;
}

export interface BlueprintRules {
  readonly items: number;
  readonly passPoints: number;
  readonly gates: { readonly total: number; readonly needed: number };
  /** Time limit, by the server's clock. */
  readonly minutes: number;
  /** How long after a failed attempt the next may begin. */
  readonly coolDownHours: number;
  readonly domains: Readonly<Record<string, BlueprintDomain>>;
}

export interface BlueprintSource {
  readonly code: string;
  readonly version: number;
  readonly rules: BlueprintRules;
}

/** Sentences, one for each thing that does not add up; empty when the rules can stand. */
export function blueprintFaults(rules: BlueprintRules): string[] {
  const faults: string[] = [];
  const domains = Object.entries(rules.domains);
  const sum = (count: (domain: BlueprintDomain) => number) => domains.reduce((total, [, domain]) => total + count(domain), 0);
  for (const [name, { items, gates }] of domains) {
    if (!whole(items, 1)) faults.push(`domain ${name} must ask for at least one item`);
    if (!whole(gates, 0) || gates > items) faults.push(`domain ${name} asks for ${gates} gate items among ${items}`);
  }
  if (sum(({ items }) => items) !== rules.items) faults.push(`the domains ask for ${sum(({ items }) => items)} items together, the form for ${rules.items}`);
  if (sum(({ gates }) => gates) !== rules.gates.total) faults.push(`the domains ask for ${sum(({ gates }) => gates)} gate items together, the form for ${rules.gates.total}`);
  if (!whole(rules.gates.needed, 0) || rules.gates.needed > rules.gates.total) faults.push(`${rules.gates.needed} right gate items are needed among ${rules.gates.total}`);
  if (!(rules.passPoints > 0 && rules.passPoints <= rules.items)) faults.push(`${rules.passPoints} points are needed to pass among ${rules.items}`);
  if (!whole(rules.minutes, 1)) faults.push('minutes must be a whole number above 0');
  if (!(rules.coolDownHours >= 0)) faults.push('coolDownHours must be 0 or more');
  return faults;
}

const whole = (value: number, least: number): boolean => Number.isInteger(value) && value >= least;
