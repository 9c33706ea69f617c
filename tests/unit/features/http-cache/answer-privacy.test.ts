import { privacyOf, type SentAnswer } from '../../../../src/features/http-cache/answer-privacy';

const PUBLIC: SentAnswer = {
  method: 'GET',
  status: 200,
  hasCredentials: false,
  setsCookie: false,
  place: 'content',
  cacheControl: null,
};

const CALLERS = 'Authorization, Cookie';

describe('who may keep an answer', () => {
  it.each<[string, Partial<SentAnswer>, string, string | null]>([
    ['the public’s', {}, 'no-store', null],
    ['a refusal to the public', { status: 403, cacheControl: 'max-age=60' }, 'no-store', null],
    ['somebody’s', { hasCredentials: true }, 'private, no-store', CALLERS],
    ['a refusal to somebody', { hasCredentials: true, status: 404 }, 'private, no-store', CALLERS],
    [
      'somebody’s, whoever made it',
      { hasCredentials: true, cacheControl: 'max-age=9' },
      'private, no-store',
      CALLERS,
    ],
    ['one with a cookie', { setsCookie: true }, 'private, no-store', CALLERS],
    ['what a login gives', { method: 'POST' }, 'private, no-store', null],
    ['the panel’s', { place: 'admin' }, 'private, no-store', null],
    ['the panel’s page', { place: 'admin', cacheControl: 'no-cache' }, 'private, no-store', null],
    [
      'a file of the panel',
      { place: 'admin', cacheControl: 'public, max-age=1, immutable' },
      'public, max-age=1, immutable',
      null,
    ],
    [
      'a file',
      { place: null, hasCredentials: true, cacheControl: 'max-age=60' },
      'max-age=60',
      null,
    ],
    [
      'what a link shows, which says so itself',
      { place: null, cacheControl: 'private, no-store' },
      'private, no-store',
      null,
    ],
    ['no file', { place: null, status: 404, cacheControl: 'max-age=60' }, 'no-store', null],
  ])('%s', (_, answer, cacheControl, vary) => {
    expect(privacyOf({ ...PUBLIC, ...answer })).toEqual({ cacheControl, vary });
  });
});
