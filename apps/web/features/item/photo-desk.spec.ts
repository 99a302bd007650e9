// Does a photo arrive at its question when another one is looked at, and is one that could not be sent kept?
import { PhotoDesk } from './photo-desk.js';

const image = (text: string) => new Blob([text]);
const faultOf = () => 'unsent' as const;

/** A question, its answer, and a sending that ends when it is told to. */
function begun(choice: readonly string[] = []) {
  const desk = new PhotoDesk();
  const answers: (readonly string[])[] = [];
  const hold = (now: readonly string[]) => desk.hold('item-3', { choice: now, onChoose: (next) => answers.push(next) });
  hold(choice);
  let [arrive, fail] = [(_: string) => {}, () => {}];
  const send = () =>
    new Promise<{ digest: string }>((resolve, reject) => {
      arrive = (digest) => resolve({ digest });
      fail = () => reject(new Error('no network'));
    });
  return { desk, answers, hold, put: (place: number) => desk.put('item-3', { image: image('one'), place, send, faultOf }), arrive: (digest: string) => arrive(digest), fail: () => fail() };
}

describe('a photo that is sent', () => {
  it('stands under way until it is there, and then answers, beside what was answered meanwhile', async () => {
    const { desk, answers, hold, put, arrive } = begun();
    const told: number[] = [];
    desk.subscribe(() => told.push(desk.underWay().size));
    const putting = put(1);
    expect(desk.underWay().get('item-3')).toEqual({ sending: 1, unsent: null });
    hold(['a']);
    arrive('b');
    await putting;
    expect([answers, desk.underWay().size, told]).toEqual([[['a', 'b']], 0, [1, 0]]);
  });

  it('takes the place of the one that it replaces, and stands there once', async () => {
    for (const [place, digest, then] of [[0, 'c', ['c', 'b']], [0, 'b', ['b']], [1, 'a', ['a']]] as const) {
      const { answers, put, arrive } = begun(['a', 'b']);
      const putting = put(place);
      arrive(digest);
      await putting;
      expect(answers).toEqual([then]);
    }
  });

  it('is kept when it could not be sent, and the answer stays', async () => {
    const { desk, answers, put, arrive, fail } = begun(['a']);
    const putting = put(1);
    fail();
    await putting;
    expect([answers, desk.underWay().get('item-3')]).toMatchObject([[], { sending: null, unsent: { place: 1, fault: 'unsent' } }]);
    const again = put(1);
    expect(desk.underWay().get('item-3')?.unsent).toBeNull();
    arrive('b');
    await again;
    expect([answers, desk.underWay().size]).toEqual([[['a', 'b']], 0]);
  });
});
