import { isLostDatabase } from '../../../src/lib/lost-database';

describe('a code that says that there is no connection to the database', () => {
  it.each([
    'ECONNREFUSED',
    'ECONNRESET',
    'ETIMEDOUT',
    'EPIPE',
    'ENOTFOUND',
    'EAI_AGAIN',
    '08000',
    '08001',
    '08003',
    '08004',
    '08006',
    '08P01',
    '28000',
    '28P01',
    '25006',
    '25P03',
    '3D000',
    '53300',
    '53400',
    '55000',
    '57P01',
    '57P02',
    '57P03',
    '57P04',
    '57P05',
    'CERT_HAS_EXPIRED',
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'SELF_SIGNED_CERT_IN_CHAIN',
  ])('%s', (code) => {
    expect(isLostDatabase({ code })).toBe(true);
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
    expect(isLostDatabase({ code })).toBe(false);
  });
});

describe('an error without a code', () => {
  it.each([
    ['Connection terminated unexpectedly', true],
    ['select 1 - Connection terminated', true],
    ['Knex: Timeout acquiring a connection. The pool is probably full.', true],
    ['The server does not support SSL connections', true],
    ['a title about a Connection terminated early', false],
    ['', false],
  ])('is known by what it says: %s', (message, isLost) => {
    expect(isLostDatabase(new Error(message))).toBe(isLost);
  });

  it('is known by what caused it, however far away', () => {
    const cause = Object.assign(new Error('x'), { code: 'ECONNREFUSED' });

    expect(isLostDatabase(new Error('y', { cause: new Error('z', { cause }) }))).toBe(true);
  });

  it.each([null, undefined, 'ECONNREFUSED', 7])('is none at all: %p', (error) => {
    expect(isLostDatabase(error)).toBe(false);
  });
});
