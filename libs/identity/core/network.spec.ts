// From which network does a request come?
import { networkOf } from './network.js';

describe('the network of a request', () => {
  it('is a /24 of IPv4, also when it is written as IPv6', () => {
    expect(networkOf('203.0.113.77')).toBe('203.0.113.0/24');
    expect(networkOf('::ffff:203.0.113.200')).toBe('203.0.113.0/24');
    expect(networkOf('203.0.114.77')).not.toBe(networkOf('203.0.113.77'));
  });

  it('is a /64 of IPv6, whatever its spelling', () => {
    expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64');
    expect(networkOf('2001:0DB8:0001:0002::9')).toBe('2001:db8:1:2::/64');
    expect(networkOf('::1')).toBe('0:0:0:0::/64');
    expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0::/64');
  });

  it('is one and the same for everything that is no address', () => {
    for (const nonsense of ['', 'localhost', '300.1.1.1', '1:2:3', '1::2::3', '1:2:3:4:5:6:7:8:9', 'g::1']) expect(networkOf(nonsense)).toBe('unknown');
  });
});
