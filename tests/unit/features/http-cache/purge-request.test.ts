import {
  mostTagsOf,
  purgeRequest,
  retryDelay,
} from '../../../../src/features/http-cache/purge-request';

describe('a purge request', () => {
  it.each([
    [
      'fastly',
      { 'Content-Type': 'application/json', 'Fastly-Key': 'key' },
      { surrogate_keys: ['a', 'b'] },
    ],
    [
      'cloudflare',
      { 'Content-Type': 'application/json', Authorization: 'Bearer key' },
      { tags: ['a', 'b'] },
    ],
    [
      'generic',
      { 'Content-Type': 'application/json', Authorization: 'Bearer key' },
      { tags: ['a', 'b'] },
    ],
  ] as const)('for %s has its headers and body', (format, headers, body) => {
    const request = purgeRequest(format, 'key', ['a', 'b']);

    expect(request.headers).toEqual(headers);
    expect(JSON.parse(request.body)).toEqual(body);
  });

  it('has no Authorization where no token is needed', () => {
    expect(purgeRequest('generic', '', []).headers).not.toHaveProperty('Authorization');
  });

  it('names no more tags than the receiver takes', () => {
    expect([mostTagsOf('fastly'), mostTagsOf('cloudflare')]).toEqual([256, 30]);
  });

  it.each([
    [1, 1],
    [2, 2],
    [3, 4],
    [9, 256],
    [10, 300],
    [1_000, 300],
  ])('that failed %i times in a row waits %i seconds', (failures, seconds) => {
    expect(retryDelay(failures)).toBe(seconds);
  });
});
