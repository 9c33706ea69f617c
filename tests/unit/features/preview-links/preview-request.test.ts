import {
  queryWithinLink,
  readDraftRequest,
} from '../../../../src/features/preview-links/preview-request';

const LINK = { plural: 'interviews', locale: 'ar' };
const EXPERT = { plural: 'experts', locale: null };

const read = (url: string, link: typeof LINK | typeof EXPERT = LINK, method = 'GET'): unknown => {
  const [path = '', query = ''] = url.split('?');
  const request = readDraftRequest({ method, path, query }, '/api');
  if (!request) return null;
  const within = queryWithinLink(request, link);
  return within.ok ? [request.address, request.part, within.value] : within.error;
};

describe('a request with a link’s token', () => {
  it.each([
    ['/api/interviews/abc?status=draft', 'abc', '', 'locale=ar'],
    ['/api/interviews/abc/?status=draft&locale=ar', 'abc', '', 'locale=ar'],
    ['/API/Interviews/a%20b?status=draft&locale=', 'a b', '', 'locale=ar'],
    ['/api/interviews/abc?%73tatus=%64raft', 'abc', '', 'locale=ar'],
    [
      '/api/interviews/abc/transcript.vtt?status=draft&turn=x%26y',
      'abc',
      '/transcript.vtt',
      'turn=x%26y&locale=ar',
    ],
    ['/api/interviews/abc/related?limit=4&status=draft', 'abc', '/related', 'limit=4&locale=ar'],
  ])('%s is read within the link', (url, ...expected) => {
    expect(read(url)).toEqual(expected);
    expect(read(url, LINK, 'HEAD')).toEqual(expected);
  });

  it('of a type without translations may name any language, for what stands beside it', () => {
    const at = '/api/experts/abc?status=draft';
    expect(read(at, EXPERT)).toEqual(['abc', '', '']);
    expect(read(`${at}&locale=de`, EXPERT)).toEqual(['abc', '', 'locale=de']);
  });

  it.each([
    '/api/interviews/abc',
    '/api/interviews/abc?status=published',
    '/api/interviews/abc?status=draft&status=draft',
    '/api/interviews?status=draft',
    '/api/interviews/?status=draft',
    '/api/interviews/abc/def?status=draft',
    '/api/interviews/abc/citation?status=draft',
    '/api/interviews/abc/transcript/more?status=draft',
    '/api/interviews/abc/transcript.?status=draft',
    '/apis/interviews/abc?status=draft',
    '/x/api/interviews/abc?status=draft',
    '/graphql?status=draft',
  ])('%s is for no link', (url) => {
    expect(read(url)).toBeNull();
  });

  it('that writes is for no link', () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'get'])
      expect(read('/api/interviews/abc?status=draft', LINK, method)).toBeNull();
  });

  it.each([
    '/api/publications/abc?status=draft',
    '/api/interviews/abc?status=draft&locale=en',
    '/api/interviews/abc?status=draft&locale=ar&locale=en',
    '/api/interviews/abc/transcript.txt?status=draft&locale=*',
    '/api/interviews/abc/related?status=draft&locale=ar,en',
  ])('%s is beyond the link', (url) => {
    const found = read(url);
    expect(found === 'beyond' || JSON.stringify(found).includes('PARAMETER_REPEATED')).toBe(true);
  });

  it.each(['fields=title', 'populate=*', 'filters[id]=1', 'view=card', 'fallback=en', '_q=x'])(
    'chooses nothing of its document: %s',
    (parameter) => {
      const asked = `/api/interviews/abc?status=draft&${parameter}`;
      expect(read(asked)).toMatchObject({ code: 'PARAMETER_UNKNOWN' });
    },
  );
});
