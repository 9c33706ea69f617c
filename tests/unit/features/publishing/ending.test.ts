import { endingOf, NO_LINKS } from '../../../../src/features/publishing/ending';
import type { LinkHere } from '../../../../src/features/publishing/links-here';

const link = (more: Partial<LinkHere>): LinkHere => ({
  uid: 'api::interview.interview',
  documentId: 'd',
  locale: 'en',
  name: 'Named',
  in: 'both',
  isNeeded: false,
  fields: ['topics'],
  ...more,
});
const found = (...links: readonly LinkHere[]) => ({ links, total: links.length });

it.each([
  ['delete', found(link({ in: 'draft' })), false, [1, 0, false, false]],
  ['delete', found(link({ in: 'draft' })), true, [1, 0, true, true]],
  ['delete', NO_LINKS, true, [0, 0, true, false]],
  ['unpublish', found(link({ isNeeded: true }), link({})), false, [1, 0, false, false]],
  // Nobody forces this: what needs it would be published and not ready.
  ['unpublish', found(link({ isNeeded: true }), link({})), true, [1, 0, false, false]],
  ['unpublish', found(link({}), link({ in: 'draft' })), false, [0, 1, true, false]],
  ['unpublish', NO_LINKS, false, [0, 0, true, false]],
] as const)('%s with %j, forcing %s', (deed, links, mayForce, expected) => {
  const { hindering, fading, isPossible, isForced } = endingOf(deed, links, mayForce);
  expect([hindering.total, fading.total, isPossible, isForced]).toEqual(expected);
});
