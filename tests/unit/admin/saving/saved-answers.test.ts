import type { Asked } from '../../../../src/admin/saving/endpoints';
import {
  forgetSavedAnswers,
  noteSavedAnswer,
  takeSavedAnswer,
} from '../../../../src/admin/saving/saved-answers';

const NOW = 1_700_000_000_000;
const ASKED: Asked = {
  collectionType: 'collection-types',
  model: 'api::interview.interview',
  documentId: 'abc',
  params: { locale: 'en' },
};
const ANSWER = { data: { documentId: 'abc' }, meta: {} };

beforeEach(() => {
  forgetSavedAnswers();
  noteSavedAnswer({ ...ASKED, data: { title: 'Typed' } }, ANSWER, NOW);
});

it('answers what is read after a save, once', () => {
  expect(takeSavedAnswer(ASKED, NOW + 1)).toBe(ANSWER);
  expect(takeSavedAnswer(ASKED, NOW + 1)).toBeNull();
});

it.each<[string, Partial<Asked>]>([
  ['another type', { model: 'api::expert.expert' }],
  ['another document', { documentId: 'abd' }],
  ['another language', { params: { locale: 'de' } }],
  ['another version', { params: { locale: 'en', status: 'published' } }],
  ['more than it', { params: { locale: 'en', populate: 'guests' } }],
])('answers nothing for %s', (_, other) => {
  expect(takeSavedAnswer({ ...ASKED, ...other }, NOW + 1)).toBeNull();
});

it('answers nothing that is no news', () => {
  expect(takeSavedAnswer(ASKED, NOW + 2_000)).toBeNull();
});

it('answers nothing after something else was written', () => {
  forgetSavedAnswers();

  expect(takeSavedAnswer(ASKED, NOW + 1)).toBeNull();
});
