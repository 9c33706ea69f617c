import { pagePaths } from '../../../../src/features/content/page-paths';
import { ofEachPageType, type PublicPaths } from '../../../../src/features/content/public-url';
import {
  askedPages,
  deadStateOf,
  linksIn,
  pathOnSite,
  typesWithFolders,
} from '../../../../src/features/publishing/internal-links';

const PATHS: PublicPaths = {
  templates: {
    ...ofEachPageType((type) => `/${type}/{slug}`),
    interviews: '/interviews/{slug}',
    publications: '/publications/{slug}',
    experts: '/experts/{slug}',
    topics: '/topics/{slug}',
    shows: '/{slug}',
  },
  translated: '/{locale}{path}',
  defaultLocale: 'en',
};
const PAGES = pagePaths({
  siteUrl: null,
  paths: PATHS,
  locales: ['en', 'de'],
  isTranslated: (type) => type === 'interviews' || type === 'publications',
});

describe('linksIn', () => {
  it('finds marked links and addresses in words, once a field', () => {
    const link = (url: string, text: string) => ({ type: 'link', url, children: [{ text }] });
    const body = [
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'See https://a.example/experts/x, and (https://a.example/y).' },
          link('/topics/water', 'https://a.example/never-read'),
        ],
      },
      { type: 'list', children: [{ type: 'list-item', children: [link('/topics/water', 'w')] }] },
    ];

    expect(
      linksIn([
        { path: ['body'], type: 'blocks', value: body },
        { path: ['turns', '0', 'text'], type: 'text', value: 'At HTTPS://a.example/z”, he says.' },
        { path: ['slug'], type: 'uid', value: 'https://a.example/no-text' },
      ]).map(({ path, url }) => `${path.join('.')} ${url}`),
    ).toEqual([
      'body https://a.example/experts/x',
      'body https://a.example/y',
      'body /topics/water',
      'turns.0.text HTTPS://a.example/z',
    ]);
  });

  it('reads a long text once', () => {
    const value = 'https://'.repeat(50_000);

    expect(linksIn([{ path: ['text'], type: 'text', value }]).length).toBeLessThan(2);
  });
});

describe('pathOnSite', () => {
  const base = { siteUrl: 'https://www.example.org', pageUrl: 'https://www.example.org/a/b' };

  it.each([
    ['https://www.example.org/topics/water/?q=1#x', '/topics/water'],
    ['http://www.example.org/topics/W%C3%A4sser', '/topics/Wässer'],
    ['//www.example.org/x', '/x'],
    ['/x', '/x'],
    ['../c', '/c'],
    ['c', '/a/c'],
    ['  /x  ', '/x'],
    ['https://other.example/x', null],
    ['mailto:a@example.org', null],
    ['javascript:alert(1)', null],
    ['#turn-1', null],
    ['?page=2', null],
    ['../../../x/./y', '/x/y'],
    ['https://WWW.example.org', '/'],
    ['https://www.example.org@evil.example/x', null],
    ['https://www.example.org.evil.example/x', null],
    ['/uploads/a.pdf', null],
    ['', null],
    ['http://[', null],
  ])('of %s is %s', (url, path) => {
    expect(pathOnSite(url, base)).toBe(path);
  });

  it('knows paths from the root also of a site whose address nobody told', () => {
    expect(pathOnSite('/x', { siteUrl: null, pageUrl: null })).toBe('/x');
    expect(pathOnSite('https://www.example.org/x', { siteUrl: null, pageUrl: null })).toBeNull();
  });
});

describe('the pages at some paths', () => {
  const stateOf = (path: string, found: Parameters<typeof deadStateOf>[1]['found'] = []) =>
    deadStateOf(path, {
      asked: askedPages([path], PAGES, null),
      found,
      folders: typesWithFolders(PATHS),
    });

  it('are asked for in their languages, but for the document’s own', () => {
    const own = { type: 'interviews', locale: 'de', slug: 'x' } as const;

    expect(askedPages(['/de/interviews/x', '/de/interviews/y', '/about/us'], PAGES, own)).toEqual([
      { type: 'interviews', locale: 'de', slug: 'y', path: '/de/interviews/y' },
    ]);
  });

  it('are dead where nothing was ever there, in a folder that holds nothing else', () => {
    expect(stateOf('/experts/nobody')).toBe('unknown');
    // Any page of the site could be there.
    expect(stateOf('/about')).toBeNull();
    expect(stateOf('/about/us')).toBeNull();
  });

  it.each([
    [['public', 'draft', 'ended'], null],
    [['draft', 'ended'], 'ended'],
    [['draft'], 'draft'],
  ] as const)('with what is %j are %s', (states, state) => {
    const path = '/experts/x';

    expect(
      stateOf(
        path,
        states.map((one) => ({ path, state: one })),
      ),
    ).toBe(state);
    expect(stateOf('/about', [{ path: '/about', state: 'ended' }])).toBe('ended');
  });
});
