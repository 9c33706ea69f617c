import { withHeaders } from '../../../../src/features/http-cache/flat-headers';

describe('withHeaders', () => {
  it('lets the later of two headers of one name hold, whatever their case', () => {
    const everywhere = ['Content-Security-Policy', 'a', 'X-Frame-Options', 'b'];

    expect(withHeaders(everywhere, { 'content-security-policy': 'c', vary: 'd' })).toEqual([
      'X-Frame-Options',
      'b',
      'content-security-policy',
      'c',
      'vary',
      'd',
    ]);
  });
});
