/**
 * Who shares the room for work with whom. Nobody can take that of the others: readers are the public, callers
 * send credentials to the content APIs, editors to the admin panel, and visitors ask for anything else.
 */
export type ShareOfWork = 'readers' | 'callers' | 'editors' | 'visitors';

export interface WorkTraits {
  readonly isContent: boolean;
  readonly hasCredentials: boolean;
}

export const shareOfWork = ({ isContent, hasCredentials }: WorkTraits): ShareOfWork => {
  if (isContent) return hasCredentials ? 'callers' : 'readers';
  return hasCredentials ? 'editors' : 'visitors';
};
