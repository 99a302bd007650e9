// Which items does a harness ask, of every kind, and how may two banks differ that a candidate must not tell apart?
import { hotspotPictures } from '#libs/anatomy/hotspot-pictures.js';
import type { Asked, ItemSource } from '#libs/assessment/core/item-source.js';
import { keyedKinds, type KeyedKind } from '#libs/assessment/core/item.js';

const both = (text: string) => ({ en: text, 'pt-PT': `${text} (pt)` });

/** All that an author decides about an item and a candidate must not notice. */
export interface Keying {
  /** Turns each key: 0 and 1 have no right answer in common. */
  readonly turn: 0 | 1;
  readonly rationale: string;
}

const letters = ['a', 'b', 'c', 'd', 'e'];

function asked(kind: KeyedKind, { turn, rationale }: Keying): Asked {
  const labelled = (id: string) => ({ id, text: both(`option ${id}`) });
  const explained = (id: string) => ({ ...labelled(id), rationale: both(`${id}: ${rationale}`) });
  const turned = (ids: readonly string[]) => (turn === 0 ? [...ids] : ids.toReversed());
  switch (kind) {
    case 'single':
      return { kind, options: letters.slice(0, 4).map((id) => ({ ...explained(id), correct: id === turned(letters.slice(0, 4))[1 - turn] })) };
    case 'multiple':
      return { kind, options: letters.map((id) => ({ ...explained(id), correct: turned(letters).slice(0, 2 + turn).includes(id) })) };
    case 'true-false':
      return { kind, options: ['true', 'false'].map((id) => ({ ...explained(id), correct: (id === 'true') === (turn === 0) })) };
    case 'ordering':
      return { kind, options: turned(['c', 'a', 'd', 'b']).map(explained) };
    case 'matching':
      return { kind, options: ['x', 'y', 'z'].map(labelled), prompts: ['p', 'q', 'r'].map((id, place) => ({ ...explained(id), match: ['x', 'y', 'z'][(place + 1 + turn) % 3]! })) };
    case 'gaps':
      return {
        kind,
        text: { en: 'First {{g}}, later {{h}}.', 'pt-PT': 'Depois {{h}}, primeiro {{g}}.' },
        gaps: [
          { id: 'g', correct: turned(['k', 'l'])[0]!, options: ['k', 'l'].map(labelled), rationale: both(rationale) },
          { id: 'h', correct: turned(['m', 'n'])[0]!, options: ['m', 'n'].map(labelled), rationale: both(rationale) },
        ],
      };
    case 'hotspot': {
      const regions = hotspotPictures['section-model'].regions;
      return { kind, picture: 'section-model', options: regions.map((id) => ({ ...explained(id), correct: id === turned(regions)[1] })) };
    }
    case 'depth': {
      const start = { hang: 2000, read: 1, stroke: 3000, contact: 0, stretch: 2 };
      const goals = [{ goal: 'depth' as const, weight: 60, depth: turn === 0 ? 300 : 700, tolerance: turn === 0 ? 25 : 50 }, { goal: 'limit' as const, weight: 40, band: 'upperReticular' as const, always: false }];
      return { kind, task: { skin: 'model', start, free: ['hang'], feedback: 'none', patches: 0, goals }, rationale: both(rationale) };
    }
    case 'numeric':
      return { kind, correct: turn === 0 ? '12.5' : '340', tolerance: turn === 0 ? '0.5' : '7', unit: both('ml'), rationale: both(rationale) };
  }
}

const plain: Keying = { turn: 0, rationale: 'because' };

/** As many of each kind in each domain as wanted; the first `gates` of each kind are gates. Each is called by its code. */
export const bankOfAllKinds = (letter: 'P' | 'S', domains: readonly string[], { each, gates }: { readonly each: number; readonly gates: number }, keying = plain): ItemSource[] =>
  domains.flatMap((domain) =>
    keyedKinds.flatMap((kind, place) =>
      Array.from({ length: each }, (_, index): ItemSource => {
        const code = `${letter}-${domain.slice(1)}-${90 + place}${index}`;
        return {
          code, domain, level: 'apply', gate: index < gates, difficulty: keying.turn === 0 ? 0.7 : 0.2, claims: [], sources: ['S08'],
          lesson: letter === 'P' ? `1.4#${keying.rationale}` : null, stem: both(code), ...asked(kind, keying),
        }; // prettier-ignore
      }),
    ),
  );
