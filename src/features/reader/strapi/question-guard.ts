import type { Core } from '@strapi/strapi';
import { isRecord, type UnknownRecord } from '../../../lib/record';
import { refuseParameter } from '../../../platform/http-errors';
import { questionProblem } from '../question/check';
import type { FilterScope } from '../question/operand';
import { slotOf, type SlotMarks } from '../translate/shape';
import { askedModel } from './asked-types';

/** Throws a refusal (400) of a question that is too large or cannot be asked; see `questionProblem`. */
export type QuestionGuard = (uid: string, query: UnknownRecord) => void;

export const createQuestionGuard = (strapi: Core.Strapi, marks: SlotMarks): QuestionGuard => {
  const scope: FilterScope = {
    model: askedModel(strapi),
    isMark: (value) => slotOf(value, marks) !== null,
  };
  return (uid, query) => {
    const problem = questionProblem(scope, uid, query);
    if (problem) throw refuseParameter(problem);
  };
};

/**
 * Wraps the one function by which Strapi checks every query of its content API, over REST and GraphQL, root
 * fields and nested ones: its own checks take long for what is large, and do not look at values.
 */
export const guardQuestions = (strapi: Core.Strapi, guard: QuestionGuard): void => {
  const { validate } = strapi.contentAPI;
  const original = validate.query.bind(validate);
  validate.query = async (query, schema, options) => {
    if (isRecord(query)) guard(schema.uid, query);
    return original(query, schema, options);
  };
};
