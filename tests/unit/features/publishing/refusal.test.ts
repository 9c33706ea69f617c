import { EXPERT } from '../../../../src/features/content/registry';
import {
  deleteRefusal,
  publicationRefusal,
  unpublishRefusal,
} from '../../../../src/features/publishing/refusal';

const dependents = (length: number) =>
  Array.from({ length }, (_, index) => ({
    noun: 'interview',
    name: `I${index}`,
    locale: index === 0 ? 'en' : null,
  }));

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
