import type { Refusal } from '../../../platform/public-answers';
import type { ViewProblem } from '../../content/view-problem';

export const viewRefusal = ({ code, message, parameter }: ViewProblem): Refusal => ({
  status: 400,
  code,
  message,
  details: { parameter },
});
