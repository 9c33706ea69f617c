import { memoryOf } from '../../../platform/memory-shares';

/** For what is kept by the texts of clients so that it is not parsed, checked or planned again: 24 MB. */
export const createMemory = memoryOf({
  documents: 18,
  plans: 3,
  schemaAnswers: 1,
  problems: 1,
  persistedQueries: 1,
});
