import fc from 'fast-check';
import { forwardedValue, originOf } from '../../../src/lib/forwarded-request';
import { trustIn } from '../../../src/platform/client-address';

const CLIENT = '203.0.113.7';
const addressFor = (
  trusted: number | readonly string[],
  forwardedFor: string | undefined,
  peer = '10.0.0.1',
) => originOf({ peer, forwardedFor }, trustIn(trusted)).address?.text;

describe('the address of a client', () => {
  it.each([
    ['nobody is trusted', 0, '10.0.0.1'],
    ['one proxy is trusted', 1, CLIENT],
    ['proxies are trusted by network', ['10.0.0.0/8'], CLIENT],
    ['proxies are trusted by name', ['uniquelocal'], CLIENT],
    ['another network is trusted', ['192.168.0.0/16'], '10.0.0.1'],
  ])('where %s', (_case, trusted, expected) => {
    expect(addressFor(trusted, `198.51.100.1, ${CLIENT}`)).toBe(expected);
  });

  it.each([
    ['two hops', 2, `6.6.6.6, ${CLIENT}, 10.0.0.2`],
    ['two addresses', ['10.0.0.1', '10.0.0.2'], `6.6.6.6, ${CLIENT}, 10.0.0.2`],
    ['mapped IPv4', ['10.0.0.0/8'], `6.6.6.6, ::ffff:${CLIENT}`],
    ['a port', 1, `6.6.6.6, ${CLIENT}:4711`],
  ])('is what the proxy next to it saw: %s', (_case, trusted, forwardedFor) => {
    expect(addressFor(trusted, forwardedFor, '::ffff:10.0.0.1')).toBe(CLIENT);
  });

  it.each([undefined, '', ',', ', ,', 'unknown', '"', '_x', `${CLIENT}, unknown`])(
    'is that of the proxy if it wrote %j',
    (forwardedFor) => {
      expect(addressFor(1, forwardedFor)).toBe('10.0.0.1');
    },
  );

  it('never depends on what stands left of what the nearest proxies wrote', () => {
    const spoofed = fc.array(fc.oneof(fc.ipV4(), fc.ipV6(), fc.string({ maxLength: 20 })));
    fc.assert(
      fc.property(spoofed, (left) => {
        const said = left.map((text) => text.replaceAll(',', ''));
        expect(addressFor(1, [...said, CLIENT].join(', '))).toBe(CLIENT);
        expect(addressFor(2, [...said, CLIENT, '10.0.0.2'].join(','))).toBe(CLIENT);
        expect(addressFor(['10.0.0.0/8'], [...said, CLIENT, '10.0.0.2'].join(','))).toBe(CLIENT);
      }),
    );
  });
});

describe('what else a proxy says', () => {
  const valueFor = (
    trusted: number,
    forwardedFor: string | undefined,
    header: string | undefined,
  ) => forwardedValue(header, originOf({ peer: '10.0.0.1', forwardedFor }, trustIn(trusted)));

  it.each([
    ['nothing without a trusted proxy', 0, CLIENT, 'https', null],
    ['one value', 1, CLIENT, 'https', 'https'],
    ['one value, and no address', 1, undefined, 'https', 'https'],
    ['the value beside the client’s address', 1, `6.6.6.6, ${CLIENT}`, 'gopher, https', 'https'],
    ['that of two hops', 2, `6.6.6.6, ${CLIENT}, 10.0.0.2`, 'x, https, http', 'https'],
    ['the first one’s, which the second passed on', 2, `${CLIENT}, 10.0.0.2`, 'https', 'https'],
    ['nothing', 1, CLIENT, undefined, null],
  ])('is %s', (_case, trusted, forwardedFor, header, expected) => {
    expect(valueFor(trusted, forwardedFor, header)).toBe(expected);
  });
});
