// Is a question with open parts told from one that is answered?
import { answeredParts } from './answered-parts.js';

const part = (id: string) => ({ id, text: id, options: ['x', 'y'] });

describe('a question', () => {
  it.each([
    ['of one part', { prompts: [], gaps: [] }, [], 'open'],
    ['of one part', { prompts: [], gaps: [] }, ['a'], 'whole'],
    ['with gaps', { prompts: [], gaps: [part('g1'), part('g2')] }, [], 'open'],
    ['with gaps', { prompts: [], gaps: [part('g1'), part('g2')] }, ['g2 x'], 'partly'],
    ['with gaps', { prompts: [], gaps: [part('g1'), part('g2')] }, ['g1 y', 'g2 x'], 'whole'],
    ['with prompts', { prompts: [part('p1'), part('p2'), part('p3')], gaps: [] }, ['p1 x', 'p2 x'], 'partly'],
  ] as const)('%s, %j, answered by %j, is %s', (_, item, choice, answered) => {
    expect(answeredParts({ task: null, prompts: [...item.prompts], gaps: item.gaps.map((gap) => ({ ...gap, options: [...gap.options] })) }, choice)).toBe(answered);
  });
});
