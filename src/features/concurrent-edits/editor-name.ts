import { textAt } from '../../lib/record';

/** An administrator as colleagues know them: by first and last name, else by user name or e-mail address. */
export const fullName = (administrator: unknown): string => {
  const [first = '', last = '', username = '', email = ''] = PARTS.map((part) =>
    textAt(administrator, part)?.trim(),
  );
  const names = [`${first} ${last}`.trim(), username, email];
  return names.find((name) => name !== '') ?? '';
};

const PARTS = ['firstname', 'lastname', 'username', 'email'] as const;
