import { serverIdentity } from '../../../../src/features/http-cache/server-identity';

const FACTS = { system: '7', timeline: '00000001', database: '16384', startedAt: '1764.25' };

describe('the identity of a server', () => {
  it('survives a restart, as long as the server tells all that it is asked', () => {
    expect(serverIdentity(FACTS)).toBe(serverIdentity({ ...FACTS, startedAt: '1765.5' }));
  });

  it.each(['system', 'timeline', 'database'] as const)('differs with the %s', (fact) => {
    expect(serverIdentity({ ...FACTS, [fact]: '9' })).not.toBe(serverIdentity(FACTS));
  });

  it.each([{ system: null }, { timeline: null }, { system: null, timeline: null }])(
    'ends with the server process where it does not tell all: %j',
    (missing) => {
      const facts = { ...FACTS, ...missing };

      expect(serverIdentity(facts)).toBe(serverIdentity(facts));
      expect(serverIdentity(facts)).not.toBe(serverIdentity({ ...facts, startedAt: '1765.5' }));
      expect(serverIdentity(facts)).not.toBe(serverIdentity({ ...facts, database: '9' }));
      expect(serverIdentity(facts)).not.toBe(serverIdentity(FACTS));
    },
  );

  it.each([{ database: null }, { system: null, startedAt: null }])(
    'is unknown without %j',
    (missing) => {
      expect(serverIdentity({ ...FACTS, ...missing })).toBeNull();
    },
  );
});
