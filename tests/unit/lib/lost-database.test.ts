import { isLostDatabaseCode } from '../../../src/lib/lost-database';

describe('a code that says that there is no connection to the database', () => {
  it.each([
    ...['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND', 'EAI_AGAIN'],
    ...['08000', '08001', '08003', '08004', '08006', '08P01'],
    ...['28000', '28P01'],
    ...['25006', '25P03', '3D000', '53300', '53400', '55000'],
    ...['57P01', '57P02', '57P03', '57P04', '57P05'],
    ...['CERT_HAS_EXPIRED', 'ERR_TLS_CERT_ALTNAME_INVALID', 'SELF_SIGNED_CERT_IN_CHAIN'],
  ])('%s', (code) => {
    expect(isLostDatabaseCode(code)).toBe(true);
  });

  it.each([
    '',
    '23505',
    '40P01',
    '42501',
    '42P01',
    '53100',
    '57014',
    '25P02',
    '28',
    '0800',
    'XX000',
  ])('is not “%s”', (code) => {
    expect(isLostDatabaseCode(code)).toBe(false);
  });
});
