import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textAt } from '../lib/record';

/** The number of the release that runs. */
export const releaseOf = (root: string): string => {
  const description: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return textAt(description, 'version') ?? '0.0.0';
};
