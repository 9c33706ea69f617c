import fc from 'fast-check';
import type { AttemptForm, AttemptKind } from '../../../../src/features/attempts/attempt-form';
import { budgetsOf, pauseAfter, type Budget } from '../../../../src/features/attempts/budgets';

const SETTINGS = { perAccount: 10, perAddress: 30, inAll: 120 };
const KINDS: readonly AttemptKind[] = [
  ...(['password', 'current-password', 'code', 'mail', 'registration', 'token'] as const),
];

const form = (more: Partial<AttemptForm> = {}): Omit<AttemptForm, 'typed'> => ({
  kind: 'password',
  area: 'users',
  account: 'ada',
  ...more,
});

const names = (budgets: readonly Budget[]) => budgets.map(({ name }) => name);

describe('what an attempt costs', () => {
  it('strangers pay by address, all together, by account and address, and by account', () => {
    expect(names(budgetsOf(form(), { network: 'n', isKnown: false }, SETTINGS))).toEqual([
      'password-address',
      'password-all',
      'password-pair',
      'password-account',
    ]);
  });

  it('a known address pays from its own budget only', () => {
    expect(names(budgetsOf(form(), { network: 'n', isKnown: true }, SETTINGS))).toEqual([
      'password-known-pair',
    ]);
  });

  it('no attempt is free, and whoever has no account to name pays by address first', () => {
    for (const kind of KINDS) {
      const account = kind === 'current-password' ? 'ada' : null;
      const budgets = budgetsOf(
        form({ kind, account }),
        { network: 'n', isKnown: false },
        SETTINGS,
      );
      expect(budgets[0]?.name).toBe(account === null ? `${kind}-address` : `${kind}-account`);
    }
  });

  it('a name stands for one limit, whoever pays', () => {
    const forms = fc.record({
      kind: fc.constantFrom(...KINDS),
      area: fc.constantFrom('users' as const, 'administrators' as const),
      account: fc.option(fc.string()),
    });
    const origins = fc.record({ network: fc.string(), isKnown: fc.boolean() });
    const limits = new Map<string, string>();
    fc.assert(
      fc.property(forms, origins, (one, origin) => {
        const budgets = budgetsOf(one, origin, SETTINGS);
        expect(budgets.length).toBeGreaterThan(0);
        for (const { name, limit } of budgets) {
          expect(limits.get(name) ?? JSON.stringify(limit)).toBe(JSON.stringify(limit));
          limits.set(name, JSON.stringify(limit));
        }
      }),
    );
  });
});

/** Counts as the ledger does, without pauses: one window. */
const createBooks = () => {
  const counts = new Map<string, number>();
  return (budgets: readonly Budget[]): boolean =>
    budgets.every(({ name, owner, limit }) => {
      const count = (counts.get(`${name} ${owner}`) ?? 0) + 1;
      counts.set(`${name} ${owner}`, count);
      return count <= limit.attempts;
    });
};

describe('within one window', () => {
  const tries = fc.array(
    fc.record({
      network: fc.constantFrom('n1', 'n2', 'n3', 'home'),
      account: fc.constantFrom('ada', 'bob'),
    }),
    { minLength: 50, maxLength: 200 },
  );
  const isKnown = (one: { network: string; account: string }) =>
    one.network === 'home' && one.account === 'ada';
  const letIn = (all: readonly { network: string; account: string }[]) => {
    const pay = createBooks();
    return all.filter(({ network, account }) =>
      pay(
        budgetsOf(form({ account }), { network, isKnown: isKnown({ network, account }) }, SETTINGS),
      ),
    );
  };

  it('strangers never try an account more often than the limit, and one alone leaves some', () => {
    fc.assert(
      fc.property(tries, (all) => {
        const strangers = letIn(all).filter((one) => !isKnown(one) && one.account === 'ada');
        expect(strangers.length).toBeLessThanOrEqual(SETTINGS.perAccount);
        for (const network of ['n1', 'n2', 'n3']) {
          const alone = strangers.filter((one) => one.network === network);
          expect(alone.length).toBeLessThan(SETTINGS.perAccount);
        }
      }),
    );
  });

  it('strangers take nothing from a known address', () => {
    fc.assert(
      fc.property(tries, (all) => {
        const home = all.filter(isKnown);
        const admitted = letIn(all).filter(isKnown);
        expect(admitted.length).toBe(Math.min(home.length, SETTINGS.perAccount));
      }),
    );
  });
});

describe('a pause', () => {
  const limit = { attempts: 10, window: 900, longestPause: 14_400 };

  it.each([
    [1, 900],
    [2, 1800],
    [3, 3600],
    [5, 14_400],
    [6, 14_400],
    [1_000_000, 14_400],
  ])('number %i within a day takes %i seconds', (times, seconds) => {
    expect(pauseAfter(limit, times)).toBe(seconds);
  });

  it('is never shorter than the window, nor than the one before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), (times) => {
        expect(pauseAfter(limit, times)).toBeGreaterThanOrEqual(limit.window);
        expect(pauseAfter(limit, times + 1)).toBeGreaterThanOrEqual(pauseAfter(limit, times));
      }),
    );
  });
});
