import type { Core } from '@strapi/strapi';
import { refuseWithProblems } from '../../../platform/http-errors';
import type { DraftTurn } from '../../content/turn';
import {
  describeTurnLimitProblem,
  findTurnLimitProblem,
  type TurnLimitProblem,
} from '../turn-limits';

/** Requests of the panel begin so. */
const PANEL = '/content-manager/';

interface Transcripts {
  readonly sent: readonly DraftTurn[];
  readonly stored: readonly DraftTurn[];
}

/**
 * Holds what the panel sends to the limits of its editor, whoever sends it. What is stored beyond a limit already, by an
 * import or over the API, can still be edited.
 */
export const refuseBeyondPanelLimits = (
  strapi: Core.Strapi,
  field: string,
  { sent, stored }: Transcripts,
): void => {
  const { request } = strapi.requestContext.get() ?? {};
  if (!request?.path.startsWith(PANEL)) return;
  const problem = findTurnLimitProblem(sent);
  if (problem === null || findTurnLimitProblem(stored) !== null) return;
  const message = describeTurnLimitProblem(problem);
  const path = pathOf(field, problem);
  throw refuseWithProblems(problem.code, message, [{ path, code: problem.code, message }]);
};

const pathOf = (field: string, problem: TurnLimitProblem): string[] =>
  problem.code === 'TURN_TOO_LONG' ? [field, String(problem.number - 1), 'text'] : [field];
