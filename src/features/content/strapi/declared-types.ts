import type { Core } from '@strapi/strapi';
import { undeclaredAttributes } from '../declared-attributes';
import { CONTENT_TYPES } from '../registry';
import { readContentModel } from './read-content-model';

/** Ends the start where a declaration and the schemas differ: a surface would miss something without a word. */
export const checkDeclaredTypes = (strapi: Core.Strapi): void => {
  const model = readContentModel(strapi);
  const attributesOf = (uid: string) => model[uid]?.attributes ?? null;
  const declared = new Set(CONTENT_TYPES.map(({ uid }) => uid));
  const problems = [
    ...CONTENT_TYPES.flatMap((type) => undeclaredAttributes(type, attributesOf)),
    ...Object.keys(model)
      .filter((uid) => uid.startsWith('api::') && !declared.has(uid))
      .map((uid) => `Nothing declares the content type ${uid}: add it to content/types/index.ts.`),
  ];
  if (problems.length > 0) throw new Error(problems.join('\n'));
};
