import { renderWelcome } from '../../../src/cli/demo-welcome';
import { generatePassword } from '../../../src/cli/generated-password';

describe('generatePassword', () => {
  it('always has the kinds of characters that Strapi demands', () => {
    const passwords = Array.from({ length: 200 }, () => generatePassword());
    expect(passwords.filter((password) => !/^(\w{5}-){3}\w{5}$/.test(password))).toEqual([]);
    expect(
      passwords.filter((password) => !/(?=.*[a-z])(?=.*[A-Z])(?=.*\d)/.test(password)),
    ).toEqual([]);
    expect(new Set(passwords).size).toBe(200);
  });
});

describe('renderWelcome', () => {
  const address = 'http://127.0.0.1:1337';

  it('shows the password once, and later how to get a new one', () => {
    const created = renderWelcome({
      address,
      slug: null,
      admin: { kind: 'created', email: 'a@b.c', password: 'pw' },
    });
    const kept = renderWelcome({ address, slug: null, admin: { kind: 'kept', email: 'a@b.c' } });
    expect(created).toContain('pw   (shown only now');
    expect(kept).toContain('npm run demo -- --reset-admin');
  });

  it('gives examples of REST and GraphQL for a published interview', () => {
    const text = renderWelcome({
      address,
      slug: 'on-rivers',
      admin: { kind: 'kept', email: 'a@b.c' },
    });
    expect(text).toContain(`curl '${address}/api/interviews/on-rivers'`);
    expect(text).toContain(`${address}/docs`);
    expect(text).toContain('filters: { slug: { eq: \\"on-rivers\\" } }');
  });
});
