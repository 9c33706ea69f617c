import {
  beginCreation,
  creationIn,
  endCreation,
  enterCreation,
  isCreatedInWindow,
  type Creation,
} from '../../../../src/admin/pickers/creation';

const under = (): unknown => ({});
const inWindow = (): unknown => ({});

const begin = (more: Partial<Creation> = {}): Creation => {
  const isIn: Creation['isIn'] = (form) => form !== under;
  const creation = { target: 'expert', typed: 'Nadia', page: '/create', link: null, isIn, ...more };
  beginCreation(creation);
  return creation;
};
const WINDOW = { form: inWindow, model: 'expert', page: '/create' };

it('is known in its window, and in no other form', () => {
  const creation = begin();

  expect(creationIn(WINDOW)).toBe(creation);
  expect(creationIn({ ...WINDOW, documentId: '' })).toBe(creation);
  expect(creationIn({ ...WINDOW, form: under })).toBeNull();
  expect(creationIn({ ...WINDOW, model: 'topic' })).toBeNull();
  expect(creationIn({ ...WINDOW, documentId: 'a' })).toBeNull();
  expect(creationIn({ ...WINDOW, page: '/another' })).toBeNull();
});

it('ends once, with a document of its type that is created while its window is open', () => {
  const creation = begin();
  expect(endCreation('expert')).toBeNull();

  enterCreation(creation);
  expect([isCreatedInWindow('expert', undefined), isCreatedInWindow('expert', 'a')]).toEqual([
    true,
    false,
  ]);
  expect(endCreation('topic')).toBeNull();
  expect(endCreation('expert')).toBe(creation);
  expect(endCreation('expert')).toBeNull();
});

it('is given up with its window, but not when its form only begins anew', async () => {
  const creation = begin();
  const leave = enterCreation(creation);
  leave();
  const leaveAgain = enterCreation(creation);
  await Promise.resolve();
  expect(creationIn(WINDOW)).toBe(creation);

  leaveAgain();
  expect(isCreatedInWindow('expert', undefined)).toBe(false);
  await Promise.resolve();
  expect(creationIn(WINDOW)).toBeNull();
});
