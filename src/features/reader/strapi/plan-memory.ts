import { memoryOf } from '../../../platform/memory-shares';

/** For what is kept of forms of reads so that it is not checked or planned again: 8 MB, beside GraphQL's 24. */
export const createPlanCache = memoryOf({ statements: 4, restPlans: 3, contentPlans: 1 });
