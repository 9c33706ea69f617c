import { dictionary } from '@zxcvbn-ts/language-common';
import fc from 'fast-check';
import { generatePassword } from '../../../../src/cli/generated-password';
import { passwordProblem } from '../../../../src/features/accounts/password-rules';

const codeOf = (password: string): string | undefined => passwordProblem(password)?.code;

const LONG_COMMON = dictionary['passwords-common'].filter((password) => password.length >= 12);

describe('the rules for passwords', () => {
  it.each(['', 'short', 'elevenchars', '🦊🦊🦊🦊🦊🦊'])('refuse “%s” as too short', (password) => {
    expect(codeOf(password)).toBe('PASSWORD_TOO_SHORT');
  });

  it('take 12 characters, of whatever length in bytes', () => {
    expect(codeOf('twelve-chars')).toBeUndefined();
    expect(codeOf('ключ от дома')).toBeUndefined();
  });

  it('take 72 bytes and no more', () => {
    const words = 'seven brown bears walked over the old bridge and nobody saw them go home';

    expect(new TextEncoder().encode(words)).toHaveLength(72);
    expect(codeOf(words)).toBeUndefined();
    expect(codeOf(`${words}!`)).toBe('PASSWORD_TOO_LONG');
    expect(codeOf(`${words.slice(0, 71)}ö`)).toBe('PASSWORD_TOO_LONG');
  });

  it('refuse every common password that is long enough, in any case', () => {
    for (const password of LONG_COMMON) {
      expect(codeOf(password)).toBe('PASSWORD_COMMON');
      expect(codeOf(password.toUpperCase())).toBe('PASSWORD_COMMON');
    }
  });

  it.each([
    'passwordpassword',
    'PasswordPassword',
    'ｐａｓｓｗｏｒｄｐａｓｓｗｏｒｄ',
    '123456789012',
    '098765432109',
    'abcdefghijkl',
    'aaaaaaaaaaaa',
    '111111111111',
    'abababababab',
    'abcdefabcdef',
    'Password1234',
    'Password123!',
    '!!qwertyuiop!!',
    '2024-Dragon-2024',
    'administrator',
    '12345678....',
  ])('refuse “%s”, which guessing comes upon soon', (password) => {
    expect(codeOf(password)).toBe('PASSWORD_COMMON');
  });

  it.each([
    'Seven-brown-bears-1',
    'Test-password-1',
    'correct horse battery',
    'Tr0ub4dor&3-plover',
  ])('take “%s”', (password) => {
    expect(passwordProblem(password)).toBeNull();
  });

  it('take every password that is made for a first administrator', () => {
    const passwords = Array.from({ length: 500 }, () => generatePassword());

    expect(passwords.filter((password) => passwordProblem(password) !== null)).toEqual([]);
  });

  it('refuse what is common whatever is put around it, and judge any text', () => {
    const common = fc.constantFrom(
      ...dictionary['passwords-common']
        .filter((password) => /^[a-z]+$/.test(password))
        .slice(0, 2000),
    );
    fc.assert(
      fc.property(common, fc.stringMatching(/^[0-9!._-]{10}$/), (password, around) => {
        expect(passwordProblem(password + around)).not.toBeNull();
        expect(passwordProblem(around + password)).not.toBeNull();
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        expect([undefined, 'PASSWORD_TOO_SHORT', 'PASSWORD_TOO_LONG', 'PASSWORD_COMMON']).toContain(
          codeOf(text),
        );
      }),
    );
  });
});
