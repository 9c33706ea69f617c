import { compareReleases, newestOf } from '../../../src/lib/release-order';

it.each([
  ['0.1.0', '0.1.0', 0],
  ['0.9.0', '0.10.0', -1],
  ['1.0.0', '0.99.99', 1],
  ['1.0.0-rc.1', '1.0.0', -1],
  ['1.0.0-rc.2', '1.0.0-rc.10', -1],
  ['1.0.0+build', '1.0.0', 0],
  ['', '0.0.1', -1],
])('%s against %s is %d', (left, right, order) => {
  expect(Math.sign(compareReleases(left, right))).toBe(order);
  expect(Math.sign(compareReleases(right, left))).toBe(order === 0 ? 0 : -order);
});

it('the newest of two is the later one, or the only one', () => {
  expect(newestOf('0.1.0', undefined)).toBe('0.1.0');
  expect(newestOf('0.1.0', '0.2.0')).toBe('0.2.0');
  expect(newestOf('0.3.0', '0.2.0')).toBe('0.3.0');
});
