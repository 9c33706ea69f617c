import { createHmac, timingSafeEqual } from 'node:crypto';
import fc from 'fast-check';
import {
  endOfLink,
  isPreviewToken,
  LIFETIME,
  readPreviewToken,
  writePreviewToken,
  type PreviewLink,
  type Seal,
} from '../../../../src/features/preview-links/preview-link';

const sealWith = (key: string): Seal => {
  const sign = (text: string) => createHmac('sha256', key).update(text).digest('base64url');
  return {
    pack: (text) => Buffer.from(text).toString('base64url'),
    unpack: (packed) => Buffer.from(packed, 'base64url').toString(),
    sign,
    isSignature: (signature, text) => {
      const [one, other] = [Buffer.from(signature), Buffer.from(sign(text))];
      return one.length === other.length && timingSafeEqual(one, other);
    },
  };
};
const seal = sealWith('a key');
const NOW = Date.parse('2026-05-01T12:00:00.500Z');
const LINK: PreviewLink = {
  plural: 'interviews',
  documentId: 'ek5r4zii6o9j02satdmpbuo8',
  locale: 'ar',
  endsAt: endOfLink(NOW),
  nonce: 'n0nce',
};
const UNKNOWN = { ok: false, error: 'PREVIEW_LINK_UNKNOWN' };
const EXPIRED = { ok: false, error: 'PREVIEW_LINK_EXPIRED' };
const token = writePreviewToken(LINK, seal);

describe('a token', () => {
  it('says what it was made of, whatever that is', () => {
    const texts = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' });
    fc.assert(
      fc.property(texts, texts, fc.option(texts), texts, (plural, documentId, locale, nonce) => {
        const link = { plural, documentId, locale, nonce, endsAt: endOfLink(NOW) };
        const read = readPreviewToken(writePreviewToken(link, seal), seal, NOW);
        // Ids of such a length are nobody's.
        if (read.ok) expect(read.value).toEqual(link);
        else expect(Buffer.byteLength(JSON.stringify(link))).toBeGreaterThan(450);
      }),
    );
  });

  it('stands in any part of an address as it is', () => {
    expect(token).toBe(encodeURIComponent(token));
    expect(isPreviewToken(token)).toBe(true);
    expect(['eyJhbGciOi', 'a'.repeat(256), '', 'lpv1'].map(isPreviewToken)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('is unknown with any of its signs changed, taken out or added', () => {
    for (let place = 0; place < token.length; place += 1) {
      const [before, sign = '', after] = [
        token.slice(0, place),
        token[place],
        token.slice(place + 1),
      ];
      for (const other of ['A', 'b', '-', '.', `${sign}${sign}`, '', sign.toUpperCase()]) {
        if (other === sign) continue;
        expect(readPreviewToken(before + other + after, seal, NOW)).toEqual(UNKNOWN);
      }
    }
  });

  it('is unknown to another key, and with the signature of another token', () => {
    const other = writePreviewToken({ ...LINK, documentId: 'another' }, seal);
    const signatureOf = (one: string): string => one.slice(one.lastIndexOf('.'));
    const mixed = other.slice(0, other.lastIndexOf('.')) + signatureOf(token);

    expect(readPreviewToken(token, sealWith('another key'), NOW)).toEqual(UNKNOWN);
    expect(readPreviewToken(mixed, seal, NOW)).toEqual(UNKNOWN);
  });

  it.each([
    'not JSON',
    '[]',
    '{}',
    'null',
    '["interviews","a",null,"soon","n"]',
    '["interviews","a",null,1.5,"n"]',
    '["interviews","",null,1777636800,"n"]',
    '["interviews","a",null,1777636800,"n","more"]',
  ])('is unknown where it holds %s, though signed', (facts) => {
    const text = `lpv1.${Buffer.from(facts).toString('base64url')}`;
    expect(readPreviewToken(`${text}.${seal.sign(text)}`, seal, NOW)).toEqual(UNKNOWN);
  });

  it('is good for a week, to the second', () => {
    expect(LIFETIME).toBe(7 * 24 * 60 * 60 * 1000);
    const { endsAt } = LINK;
    expect(endsAt).toBe(Date.parse('2026-05-08T12:00:00.000Z'));
    expect(readPreviewToken(token, seal, endsAt - 1).ok).toBe(true);
    expect(readPreviewToken(token, seal, endsAt)).toEqual(EXPIRED);
    expect(readPreviewToken(token, seal, endsAt + 10 * LIFETIME)).toEqual(EXPIRED);
  });

  it('of a clock that is somewhat ahead is good, of one that went wrong it is not', () => {
    expect(readPreviewToken(token, seal, NOW - 60_000).ok).toBe(true);
    expect(readPreviewToken(token, seal, NOW - LIFETIME)).toEqual(UNKNOWN);
  });
});
