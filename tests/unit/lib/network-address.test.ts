import { isIP } from 'node:net';
import fc from 'fast-check';
import { networkOf, parseNetworkAddress } from '../../../src/lib/network-address';

const textOf = (written: string) => parseNetworkAddress(written)?.text ?? null;

/** The form that browsers give to an IPv6 address, as an oracle for what it means. */
const asBrowsersDo = (text: string) => new URL(`http://[${text}]`).hostname;

describe('an address', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    [' 192.0.2.1 ', '192.0.2.1'],
    ['192.0.2.1:8080', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['::FFFF:C000:0201', '192.0.2.1'],
    ['[::ffff:192.0.2.1]:80', '192.0.2.1'],
    ['2001:DB8::1', '2001:db8:0:0:0:0:0:1'],
    ['[2001:db8::1]', '2001:db8:0:0:0:0:0:1'],
    ['[2001:db8::1]:443', '2001:db8:0:0:0:0:0:1'],
    ['fe80::1%eth0', 'fe80:0:0:0:0:0:0:1'],
    ['::', '0:0:0:0:0:0:0:0'],
    ['64:ff9b::192.0.2.33', '64:ff9b:0:0:0:0:c000:221'],
  ])('%j is %s', (written, text) => {
    expect(textOf(written)).toBe(text);
  });

  it.each([
    '',
    'unknown',
    '_hidden',
    '256.1.1.1',
    '1.2.3',
    '1.2.3.4.5',
    '01.2.3.4',
    '1.2.3.4:',
    ':1',
    ...['1:2:3:4:5:6:7', '1::2::3', '12345::', '[::1', '::1]', '1.2.3.4::', '::1%e th', 'g::1'],
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4:5:6:7::8',
    '::1.2.3',
    'localhost',
    '1.2.3.4, 5.6.7.8',
    '\0',
  ])('%j is none', (written) => {
    expect(parseNetworkAddress(written)).toBeNull();
  });

  it('is read exactly where Node sees one, and never throws', () => {
    const texts = fc.oneof(
      fc.ipV4(),
      fc.ipV6(),
      fc.string(),
      fc.string({ unit: fc.constantFrom('0', '1', 'f', ':', '.', '[', ']', '%') }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        if (isIP(text) > 0) expect(parseNetworkAddress(text)).not.toBeNull();
        else if (/^[\da-f:.]*$/.test(text) && !/^[\d.]+:\d+$/.test(text)) {
          expect(parseNetworkAddress(text)).toBeNull();
        }
      }),
    );
  });

  it('has one form, whichever way it was written', () => {
    fc.assert(
      fc.property(fc.ipV6(), (text) => {
        const address = parseNetworkAddress(text);
        if (address?.version !== 6) return;
        expect(asBrowsersDo(address.text)).toBe(asBrowsersDo(text));
        expect(textOf(address.text.toUpperCase())).toBe(address.text);
      }),
    );
  });
});

describe('the network of an address', () => {
  it('is the /64 of an IPv6 address, whatever its lower half', () => {
    const groups = fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(groups, groups, groups, (upper, one, other) => {
        const [a, b] = [one, other].map((lower) =>
          parseNetworkAddress([...upper, ...lower].map((group) => group.toString(16)).join(':')),
        );
        if (a?.version !== 6 || b?.version !== 6) return;
        expect(networkOf(a)).toBe(networkOf(b));
      }),
    );
  });

  it('is an IPv4 address itself', () => {
    const address = parseNetworkAddress('::ffff:192.0.2.1');

    expect(address && networkOf(address)).toBe('192.0.2.1');
  });
});
