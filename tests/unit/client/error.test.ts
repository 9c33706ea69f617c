import { errorFrom } from '../../../client/src/error';

const details = { code: 'DOCUMENT_GONE', when: '2025-03-07T00:00:00.000Z' };
const message = 'It was public.';

describe('errorFrom', () => {
  it.each([
    ['Strapi’s shape', { data: null, error: { status: 410, name: 'GoneError', message, details } }],
    [
      'a problem',
      { type: 'about:blank', title: 'GoneError', status: 410, detail: message, ...details },
    ],
  ])('reads %s', (_, body) => {
    expect(errorFrom('https://cms.example/x', 410, JSON.stringify(body))).toMatchObject({
      status: 410,
      code: 'DOCUMENT_GONE',
      message,
      details,
      url: 'https://cms.example/x',
    });
  });

  it('reads what a proxy says', () => {
    expect(errorFrom('https://cms.example/x', 502, '<h1>Bad Gateway</h1>')).toMatchObject({
      status: 502,
      code: null,
      details: {},
      message: 'The server answered 502.',
    });
  });
});
