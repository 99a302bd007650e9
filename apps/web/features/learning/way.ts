// How does a trainee's progress divide into modules, exam, practical work, name and decision?
import type { CertificationStatus, Programme, Progress, Requirement } from '../../api/contract.js';

export interface ModuleOnWay {
  readonly number: number;
  readonly title: string;
  /** Lessons first, then the quiz, as the programme orders them. Empty when this version asks nothing here. */
  readonly requirements: readonly Requirement[];
  readonly done: number;
  /** How many questions of the exam are about it. */
  readonly examItems: number;
  readonly holdsNext: boolean;
}

export interface Way {
  readonly modules: readonly ModuleOnWay[];
  readonly studied: { readonly done: number; readonly total: number };
  readonly exam: Requirement | null;
  readonly stations: readonly Requirement[];
  readonly done: number;
  readonly total: number;
  readonly next: Requirement | null;
  /** Handed in; it is with assessors, as a station is. */
  readonly marking: Requirement | null;
}

const isDone = ({ completedAt }: Requirement) => completedAt !== null;

export function wayOf(progress: Progress, programme: Pick<Programme, 'modules' | 'exam'>): Way {
  const { requirements } = progress;
  const modules = programme.modules.map(({ number, domain: ownDomain, title }): ModuleOnWay => {
    const own = requirements.filter(({ kind, domain }) => (kind === 'lesson' || kind === 'quiz') && domain === ownDomain);
    const examItems = programme.exam.domains.find(({ domain }) => domain === ownDomain)?.items ?? 0;
    return { number, title, requirements: own, done: own.filter(isDone).length, examItems, holdsNext: own.some(({ requirement }) => requirement === progress.next) };
  });
  const studied = requirements.filter(({ kind }) => kind === 'lesson' || kind === 'quiz');
  return {
    modules,
    studied: { done: studied.filter(isDone).length, total: studied.length },
    exam: requirements.find(({ kind }) => kind === 'exam') ?? null,
    stations: requirements.filter(({ kind }) => kind === 'station'),
    done: requirements.filter(isDone).length,
    total: requirements.length,
    marking: requirements.find(({ why }) => why === 'being-marked') ?? null,
    next: requirements.find(({ requirement }) => requirement === progress.next) ?? null,
  };
}

/** What stands at the top: something to do, somebody to wait for, or the end. */
export type Standing =
  | { readonly kind: 'do'; readonly requirement: Requirement }
  | { readonly kind: 'station'; readonly requirement: Requirement }
  | { readonly kind: 'cool-down'; readonly until: string }
  | { readonly kind: 'confirm-name' }
  | { readonly kind: 'name-at-academy' }
  | { readonly kind: 'decision' }
  | { readonly kind: 'withdrawn' }
  /** For a correction the name may wait for its holder once more. */
  | { readonly kind: 'certified'; readonly id: string; readonly number: string; readonly name: NameStanding };

/** A check of the name that nobody has confirmed is something to do, also for who is certified. */
export type NameStanding = 'waiting' | 'open' | 'done';

export function nameStanding(certification: CertificationStatus | undefined): NameStanding {
  if (certification?.name) return certification.name.confirmedAt === null ? 'open' : 'done';
  return certification?.certificate ? 'done' : 'waiting';
}

export function standingOf(way: Way, certification: CertificationStatus | undefined): Standing {
  if (certification?.certificate) return { kind: 'certified', id: certification.certificate.id, number: certification.certificate.number, name: nameStanding(certification) };
  if (way.next) return { kind: way.next.kind === 'station' ? 'station' : 'do', requirement: way.next };
  if (way.done < way.total) {
    if (way.marking) return { kind: 'station', requirement: way.marking };
    const until = way.exam && !isDone(way.exam) ? way.exam.nextAttemptAt : null;
    return until ? { kind: 'cool-down', until } : { kind: 'withdrawn' };
  }
  if (!certification?.name) return { kind: 'name-at-academy' };
  return certification.name.confirmedAt === null ? { kind: 'confirm-name' } : { kind: 'decision' };
}
