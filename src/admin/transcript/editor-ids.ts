/** Elements that others in the page refer to. */
export const EDITOR_ID = 'lectern-transcript';
export const HELP_ID = 'lectern-transcript-help';
export const PROBLEM_ID = 'lectern-transcript-problem';
