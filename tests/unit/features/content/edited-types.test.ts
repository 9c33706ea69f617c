import { EDITED_TYPES } from '../../../../src/features/content/edited-types';
import { CONTENT_TYPES } from '../../../../src/features/content/registry';

it('the panel knows every type, in the words of the server', () => {
  const known = CONTENT_TYPES.map((type) =>
    Object.fromEntries(
      Object.keys(EDITED_TYPES[0]).map((member) => [member, Reflect.get(type, member) as unknown]),
    ),
  );
  expect(EDITED_TYPES).toEqual(known);
});

it('related publications are proposed for work alone: the server ranks nothing else', () => {
  const proposed = CONTENT_TYPES.filter(({ suggestsRelated }) => suggestsRelated);
  expect(proposed).toEqual(CONTENT_TYPES.filter(({ work }) => work !== null));
});
