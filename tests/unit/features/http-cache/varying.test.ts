import { createVaryingKeys, mergeVary } from '../../../../src/features/http-cache/varying';

describe('answers whose form depends on Accept', () => {
  it('are kept apart by it, others are not', () => {
    const keys = createVaryingKeys(10);
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
    expect(createVaryingKeys(10).learn('key', vary)).toBe(expected);
  });

  it('say so once, whatever else the answer varies by', () => {
    expect(mergeVary('Accept-Encoding, Origin', 'accept, Origin')).toBe(
      'Accept-Encoding, Origin, accept',
    );
    expect(mergeVary('Accept-Encoding', undefined)).toBe('Accept-Encoding');
  });
});
