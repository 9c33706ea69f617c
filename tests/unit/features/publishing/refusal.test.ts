import { EXPERT, INTERVIEW } from '../../../../src/features/content/registry';
import {
  deleteRefusal,
  fileRefusal,
  publicationRefusal,
  unpublishRefusal,
} from '../../../../src/features/publishing/refusal';

const dependents = (total: number, listed = total) => ({
  total,
  links: Array.from({ length: listed }, (_, index) => ({
    uid: INTERVIEW.uid,
    documentId: `d${index}`,
    name: `I${index}`,
    fields: ['guests'],
    locale: index === 0 ? 'en' : null,
    in: 'both' as const,
    isNeeded: true,
  })),
});

it('names up to five dependents and counts the rest', () => {
  expect(deleteRefusal(EXPERT, dependents(7))).toContain('“I0” (en), the interview “I1”');
  expect(deleteRefusal(EXPERT, dependents(7))).toContain(
    'and 2 more. Remove the expert there first.',
  );
  expect(unpublishRefusal(EXPERT, dependents(1))).toMatch(
    /^Nothing was unpublished: .*“I0” \(en\)\. /,
  );
});

it('speaks of one problem and of several in good English', () => {
  expect(publicationRefusal(EXPERT, 1)).toContain('one problem must');
  expect(publicationRefusal(EXPERT, 3)).toContain('3 problems must');
});

it('counts drafts that it may not name', () => {
  expect(deleteRefusal(EXPERT, dependents(2, 0))).toContain('is named in 2 drafts.');
  expect(deleteRefusal(EXPERT, dependents(1, 0))).toContain('is named in one draft.');
});

it('names the first of several files, and counts the others', () => {
  expect(fileRefusal('a.jpg', dependents(1), 0)).toBe(
    'Nothing was deleted: “a.jpg” is used by the interview “I0” (en). Remove it there first.',
  );
  expect(fileRefusal('a.jpg', dependents(1), 1)).toContain('One more is used.');
  expect(fileRefusal('a.jpg', dependents(1), 3)).toContain('3 more are used.');
});
