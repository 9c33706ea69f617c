import type { Core } from '@strapi/strapi';
import type { WriteCheck } from '../../../platform/document-events';
import { refuseWithProblems, type FieldProblem } from '../../../platform/http-errors';
import { inverseRelationsOf, type InverseRelation } from '../../../platform/relations';
import { contentTypeOf } from '../registry';
import { isEmptyRelationEdit } from '../relation-edit';

/**
 * A relation is edited on the document that owns it (docs/adr/0002). From the other side Strapi would
 * change published documents without publishing them. An edit that changes nothing, as the admin
 * panel sends with every save, is left out.
 */
export const refuseInverseEdits =
  (strapi: Core.Strapi): WriteCheck =>
  (event) => {
    const { data } = event.params;
    if (!data) return;
    const inverses = inverseRelationsOf(strapi, event.uid).filter(({ field }) => field in data);
    const problems = inverses
      .filter(({ field }) => !isEmptyRelationEdit(data[field]))
      .map(problemOf);
    if (problems.length > 0) {
      throw refuseWithProblems('RELATION_NOT_OWNED', problems[0]?.message ?? '', problems);
    }
    const names = new Set(inverses.map(({ field }) => field));
    event.params.data = Object.fromEntries(
      Object.entries(data).filter(([field]) => !names.has(field)),
    );
  };

const problemOf = (inverse: InverseRelation): FieldProblem => {
  const owner = contentTypeOf(inverse.ownerUid)?.noun ?? inverse.ownerUid;
  return {
    path: [inverse.field],
    code: 'RELATION_NOT_OWNED',
    message: `“${inverse.field}” is the other side of the ${owner}'s “${inverse.ownerField}”. Set it on the ${owner}.`,
  };
};
