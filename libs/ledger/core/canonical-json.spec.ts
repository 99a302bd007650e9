// Does one value have one writing, the one of RFC 8785?
import { canonicalJson } from './canonical-json.js';

/** RFC 8785 appendix B: IEEE 754 doubles in hexadecimal, and how ECMAScript writes them. */
const numbers: [string, string][] = [
  ['0000000000000000', '0'],
  ['8000000000000000', '0'],
  ['0000000000000001', '5e-324'],
  ['8000000000000001', '-5e-324'],
  ['7fefffffffffffff', '1.7976931348623157e+308'],
  ['ffefffffffffffff', '-1.7976931348623157e+308'],
  ['4340000000000000', '9007199254740992'],
  ['c340000000000000', '-9007199254740992'],
  ['4430000000000000', '295147905179352830000'],
  ['44b52d02c7e14af5', '9.999999999999997e+22'],
  ['44b52d02c7e14af6', '1e+23'],
  ['44b52d02c7e14af7', '1.0000000000000001e+23'],
  ['444b1ae4d6e2ef4e', '999999999999999700000'],
  ['444b1ae4d6e2ef4f', '999999999999999900000'],
  ['444b1ae4d6e2ef50', '1e+21'],
  ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
  ['3eb0c6f7a0b5ed8d', '0.000001'],
  ['41b3de4355555553', '333333333.3333332'],
  ['41b3de4355555554', '333333333.33333325'],
  ['41b3de4355555555', '333333333.3333333'],
  ['41b3de4355555556', '333333333.3333334'],
  ['41b3de4355555557', '333333333.33333343'],
  ['becbf647612f3696', '-0.0000033333333333333333'],
  ['43143ff3c1cb0959', '1424953923781206.2'],
];

const double = (hex: string): number => {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(`0x${hex}`));
  return view.getFloat64(0);
};

describe('canonical JSON', () => {
  it.each(numbers)('writes the double %s as %s', (hex, written) => {
    expect(canonicalJson(double(hex))).toBe(written);
  });

  it('writes the example of section 3.2.2 as section 3.2.3 does', () => {
    const value: unknown = JSON.parse(String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`);
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts keys by their UTF-16 units, as the example of section 3.2.3 does', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    expect(Object.values(JSON.parse(canonicalJson(value)) as object)).toHaveLength(7);
    const order = [...canonicalJson(value).matchAll(/:"([^"]*)"/g)].map(([, name]) => name);
    expect(order).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });

  it('does not depend on the order in which keys were set, at any depth', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: {} })).toBe('{"a":{},"b":[{"c":2,"d":1}]}');
    expect(canonicalJson({ a: {}, b: [{ c: 2, d: 1 }] })).toBe('{"a":{},"b":[{"c":2,"d":1}]}');
    expect(canonicalJson(Object.assign(Object.create(null) as object, { x: 1 }))).toBe('{"x":1}');
  });

  it('refuses what JSON cannot say exactly, and says where it stands', () => {
    class Point {
      readonly x = 1;
    }
    const sparse = [1, 2];
    delete sparse[0];
    const refused: [unknown, RegExp][] = [
      [undefined, /The value at "" is of the kind undefined/],
      [{ a: { b: undefined } }, /at "\/a\/b" is of the kind undefined/],
      [[1, Number.NaN], /at "\/1" is not a finite number/],
      [Number.POSITIVE_INFINITY, /not a finite number/],
      [10n, /kind bigint/],
      [() => 1, /kind function/],
      [Symbol('s'), /kind symbol/],
      [new Date(0), /more than a plain object/],
      [new Map(), /more than a plain object/],
      [new Point(), /more than a plain object/],
      [new Uint8Array(2), /more than a plain object/],
      [{ toJSON: () => 1 }, /"\/toJSON" is of the kind function/],
      [sparse, /at "\/0" is of the kind undefined/],
      ['\ud800', /half of a surrogate pair/],
      ['\udc00\ud800', /half of a surrogate pair/],
      [{ '\ud83d': 1 }, /half of a surrogate pair/],
    ];
    for (const [value, why] of refused) expect(() => canonicalJson(value)).toThrow(why);
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    expect(() => canonicalJson(circle)).toThrow(/nested too deeply/);
  });
});
