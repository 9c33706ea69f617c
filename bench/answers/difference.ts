import { isRecord } from '../../src/lib/record';

/** The first place where two JSON values differ, as `data[0].guests[1].name: "A" instead of "B"`; null for none. */
export const firstDifference = (actual: unknown, expected: unknown, path = ''): string | null => {
  if (Array.isArray(actual) && Array.isArray(expected)) {
    return differenceOfLists(actual, expected, path);
  }
  if (isRecord(actual) && isRecord(expected)) {
    for (const key of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
      const inside = path === '' ? key : `${path}.${key}`;
      const difference = firstDifference(actual[key], expected[key], inside);
      if (difference) return difference;
    }
    return null;
  }
  return Object.is(actual, expected)
    ? null
    : `${path}: ${show(actual)} instead of ${show(expected)}`;
};

const differenceOfLists = (
  actual: readonly unknown[],
  expected: readonly unknown[],
  path: string,
): string | null => {
  if (actual.length !== expected.length) {
    return `${path}: ${actual.length} items instead of ${expected.length}`;
  }
  for (const [index, item] of expected.entries()) {
    const difference = firstDifference(actual[index], item, `${path}[${index}]`);
    if (difference) return difference;
  }
  return null;
};

const show = (value: unknown): string => {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
};
