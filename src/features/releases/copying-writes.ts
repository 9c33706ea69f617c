import { textAt } from '../../lib/record';

interface Write {
  readonly action: string;
  readonly params: { readonly status?: unknown };
}

/** Whether a write makes a row anew from the fields of another one, or publishes what is sent. */
export const isCopying = ({ action, params }: Write): boolean =>
  ['publish', 'discardDraft', 'clone'].includes(action) ||
  (['create', 'update'].includes(action) && params.status === 'published');

/** Fields that are named in a message. */
const MOST_NAMED = 5;

/** What was wrong, where, and how to mend it. */
export const outdatedMessage = (
  own: string,
  recorded: unknown,
  unknown: readonly string[],
): string => {
  const named = unknown.slice(0, MOST_NAMED).join(', ');
  const rest = unknown.length > MOST_NAMED ? ` and ${unknown.length - MOST_NAMED} more` : '';
  return `This server is Lectern ${own} and does not know fields that ${textAt(recorded, 'release') ?? 'a newer release'} added: ${named}${rest}. They would be lost, so nothing was saved. Try again on an upgraded server.`;
};
