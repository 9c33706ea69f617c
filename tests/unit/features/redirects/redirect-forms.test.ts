import type { Redirect } from '../../../../src/features/redirects/redirect';
import { PRINTERS } from '../../../../src/features/redirects/redirect-forms';

const redirect = (from: string, to: string | null): Redirect => ({
  from,
  to,
  status: to === null ? 410 : 301,
  type: 'interview',
  documentId: 'a',
  locale: null,
  at: '2026-01-01T00:00:00.000Z',
  changedAt: '2026-01-01T00:00:00.000Z',
});

const SOME = [redirect('/old:1', '/new'), redirect('/caf%C3%A9', '/new'), redirect('/gone', null)];

it('is a _redirects file of Netlify', () => {
  expect(PRINTERS.netlify(SOME)).toBe(
    [
      '/old%3A1 /new 301',
      '/old%3A1/ /new 301',
      '/caf%C3%A9 /new 301',
      '/caf%C3%A9/ /new 301',
      '/gone /404.html 410',
      '/gone/ /404.html 410',
      '',
    ].join('\n'),
  );
});

it('is a _redirects file of Cloudflare, which knows no 410', () => {
  expect(PRINTERS.cloudflare(SOME)).toContain('# gone: /gone\n');
  expect(PRINTERS.cloudflare(SOME)).not.toContain('410');
});

it('is two maps of nginx, with each key once in any case', () => {
  expect(PRINTERS.nginx([...SOME, redirect('/OLD:1', '/other'), redirect('/a%22b', '/$x')])).toBe(
    `map $uri $lectern_redirect {
  default "";
  "/old:1" "/new";
  "/old:1/" "/new";
  "/café" "/new";
  "/café/" "/new";
  "/a\\"b" "/%24x";
  "/a\\"b/" "/%24x";
}

map $uri $lectern_gone {
  default 0;
  "/gone" 1;
  "/gone/" 1;
}
`,
  );
});

it('is nothing but frames where there are none', () => {
  expect([PRINTERS.netlify([]), PRINTERS.cloudflare([])]).toEqual(['', '']);
  expect(PRINTERS.nginx([])).toContain('default "";\n}');
});
