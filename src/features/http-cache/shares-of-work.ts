/**
 * Who shares the room for work with whom. Nobody can take that of the others: readers are the public, callers
 * send credentials to the content APIs, editors to the admin panel, and visitors ask for anything else. The files that
 * the panel is made of are a share of their own.
 */
export type ShareOfWork = 'readers' | 'callers' | 'editors' | 'visitors' | 'panelFiles';

export interface WorkTraits {
  readonly method: string;
  /** Of the address, without what is asked. */
  readonly path: string;
  readonly isContent: boolean;
  readonly hasCredentials: boolean;
}

/** @param adminPath in lower case, such as `/admin` */
export const shareOfWork = (
  { method, path, isContent, hasCredentials }: WorkTraits,
  adminPath: string,
): ShareOfWork => {
  if (isContent) return hasCredentials ? 'callers' : 'readers';
  const isPanelFile = path.toLowerCase().startsWith(`${adminPath}/`) && FILE_NAME.test(path);
  if (isPanelFile && method === 'GET') return 'panelFiles';
  return hasCredentials ? 'editors' : 'visitors';
};

const FILE_NAME = /\.\w+$/;

/**
 * Milliseconds that one of a share may wait. Of the panel's files a browser asks dozens at once, and asks none again: a
 * form whose script was refused would be broken until it is loaded anew.
 *
 * @param usual for whoever can be told to come again
 */
export const patienceOf = (share: ShareOfWork, usual: number): number =>
  share === 'panelFiles' ? Math.max(usual, PANEL_PATIENCE) : usual;

const PANEL_PATIENCE = 15_000;
