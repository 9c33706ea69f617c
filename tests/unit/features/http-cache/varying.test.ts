import { createVaryingKeys } from '../../../../src/features/http-cache/varying';

describe('answers whose form depends on Accept', () => {
  it('are kept apart by it, others are not', () => {
    const keys = createVaryingKeys(10_000, (key) => key);
    keys.learn('citation', 'Accept');
    keys.learn('document', undefined);

    expect(keys.keyFor('citation', 'text/plain')).not.toBe(keys.keyFor('citation', 'text/html'));
    expect(keys.keyFor('document', 'text/plain')).toBe(keys.keyFor('document', 'text/html'));
  });

  it.each([
    [undefined, true],
    ['Accept', true],
    ['accept-encoding, Accept', true],
    ['Accept, Accept-Language', false],
    ['*', false],
  ])('with Vary %s may be kept: %s', (vary, expected) => {
    expect(createVaryingKeys(10_000, (key) => key).learn('key', vary)).toBe(expected);
  });

  it('are kept under short keys, however long Accept is', () => {
    const keys = createVaryingKeys(10_000, (key) => (key.length > 20 ? 'short' : key));
    keys.learn('citation', 'Accept');

    expect(keys.keyFor('citation', 'x'.repeat(100))).toBe('short');
  });

  it('are remembered in so many bytes, the latest of them', () => {
    const keys = createVaryingKeys(10_000, (key) => key);
    for (let number = 0; number < 1_000; number += 1) keys.learn(`key ${number}`, 'Accept');

    expect(keys.keyFor('key 999', 'a')).toBe('key 999\na');
    expect(keys.keyFor('key 0', 'a')).toBe('key 0');
  });
});
