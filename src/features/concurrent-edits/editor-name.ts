import { number, record, text, withDefault, type Decode } from '../../lib/row';
import type { Editor } from './based-on';

/** The attributes that `readEditor` reads of an administrator. */
export const EDITOR_FIELDS = ['id', 'firstname', 'lastname', 'username', 'email'] as const;

const part = withDefault(text, '');

const ADMINISTRATOR = record({
  id: number,
  firstname: part,
  lastname: part,
  username: part,
  email: part,
});

/** An administrator as colleagues know them: by first and last name, else by user name or e-mail address. */
export const readEditor: Decode<Editor> = (row) => {
  const { id, firstname, lastname, username, email } = ADMINISTRATOR(row);
  const names = [`${firstname.trim()} ${lastname.trim()}`, username, email];
  return { id, name: names.map((name) => name.trim()).find((name) => name !== '') ?? '' };
};
