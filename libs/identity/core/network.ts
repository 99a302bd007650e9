// From which network does a request come?

/** IPv4 in its dotted form; each part 0 to 255. */
const dotted = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;

function ipv4(address: string): readonly number[] | null {
  const parts = dotted.exec(address)?.slice(1).map(Number);
  return parts?.every((part) => part <= 255) ? parts : null;
}

/** The eight groups of an IPv6 address, or null when it is none. */
function ipv6(address: string): readonly number[] | null {
  const halves = address.split('::');
  if (halves.length > 2) return null;
  const groups = (half: string | undefined): number[] => (half ? half.split(':').map((group) => (/^[0-9a-f]{1,4}$/.test(group) ? Number.parseInt(group, 16) : Number.NaN)) : []);
  const [head, tail] = [groups(halves[0]), groups(halves[1])];
  const missing = 8 - head.length - tail.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return null;
  const all = [...head, ...Array.from({ length: missing }, () => 0), ...tail];
  return all.some(Number.isNaN) ? null : all;
}

/**
 * The network that one household, office or attacker usually has: a /24 of IPv4, a /64 of IPv6. Addresses of one
 * network share their counts, so that taking the next address of one's own gains nothing.
 */
export function networkOf(ip: string): string {
  const address = (ip.split('%')[0] ?? '').toLowerCase();
  const mapped = /^::ffff:([\d.]+)$/.exec(address)?.[1];
  const four = ipv4(mapped ?? address);
  if (four) return `${four.slice(0, 3).join('.')}.0/24`;
  const six = ipv6(address);
  if (six) return `${six.slice(0, 4).map((group) => group.toString(16)).join(':')}::/64`;
  return 'unknown';
}
