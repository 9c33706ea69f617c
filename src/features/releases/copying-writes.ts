const COPYING = ['publish', 'discardDraft', 'clone'];

/**
 * Whether a write makes a row anew from the fields of another one. What is written as published is written as a
 * draft, then published.
 */
export const isCopying = (action: string): boolean => COPYING.includes(action);

/** Fields that are named in a message. */
const MOST_NAMED = 5;

/** What was wrong, where, and how to mend it. */
export const outdatedMessage = (
  own: string,
  recorded: string,
  unknown: readonly string[],
): string => {
  const named = unknown.slice(0, MOST_NAMED).join(', ');
  const rest = unknown.length > MOST_NAMED ? ` and ${unknown.length - MOST_NAMED} more` : '';
  return `This server is Lectern ${own} and does not know fields that ${recorded} added: ${named}${rest}. They would be lost, so nothing was saved. Try again on an upgraded server.`;
};
