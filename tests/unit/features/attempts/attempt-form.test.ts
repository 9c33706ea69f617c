import fc from 'fast-check';
import {
  ATTEMPT_HANDLERS,
  type AttemptInput,
} from '../../../../src/features/attempts/attempt-form';

const NOTHING: AttemptInput = {
  body: undefined,
  params: {},
  caller: null,
  hasTokenCookie: false,
};

const users = ATTEMPT_HANDLERS['plugin::users-permissions.auth'] ?? {};
const administrators = ATTEMPT_HANDLERS['admin::authentication'] ?? {};

describe('what a request tries', () => {
  it('signing in tries a password', () => {
    const body = { identifier: ' ADA@example.org', password: 'x' };

    expect(users.callback?.({ ...NOTHING, body })).toEqual({
      kind: 'password',
      area: 'users',
      account: 'ada@example.org',
      typed: ' ADA@example.org',
    });
  });

  it.each(['github', 'LOCAL', 'local ', '__proto__'])(
    'the provider %j tries a code',
    (provider) => {
      const input = { ...NOTHING, params: { provider } };

      expect(users.callback?.(input)?.kind).toBe('code');
    },
  );

  it.each([undefined, null, '', 'local'])('the provider %j is our own', (provider) => {
    const body = { identifier: 'ada', password: 'x' };

    expect(users.callback?.({ ...NOTHING, body, params: { provider } })?.kind).toBe('password');
  });

  it.each([undefined, null, {}, { identifier: ['ada'], password: 'x' }, { identifier: 'ada' }])(
    'nothing is tried by %j, which Strapi compares with nothing',
    (body) => {
      expect(users.callback?.({ ...NOTHING, body })).toBeNull();
    },
  );

  it('refreshing without a token tries nothing', () => {
    expect(users.refresh?.(NOTHING)).toBeNull();
    expect(administrators.accessToken?.(NOTHING)).toBeNull();
    expect(administrators.accessToken?.({ ...NOTHING, hasTokenCookie: true })?.kind).toBe('token');
  });

  it('is told of any body whatsoever', () => {
    const readers = Object.values(ATTEMPT_HANDLERS).flatMap((actions) => Object.values(actions));
    fc.assert(
      fc.property(
        fc.constantFrom(...readers),
        fc.anything(),
        fc.anything(),
        (read, body, params) => {
          const form = read({ ...NOTHING, body, params, caller: 'ada' });
          expect(['string', 'object', 'undefined']).toContain(typeof form?.account);
        },
      ),
    );
  });
});
