import { honouredName, nameParts } from '../../lib/name-parts';
import type { CslName } from './csl-item';

/** A personal name as CSL has it, without titles and degrees. One that has no parts is taken whole. */
export const cslName = (name: string): CslName => {
  const bare = honouredName(name).name;
  const parts = nameParts(bare);
  if (parts === null) return { literal: bare };
  const { family, given, suffix } = parts;
  return { family, given, ...(suffix === null ? {} : { suffix }) };
};
