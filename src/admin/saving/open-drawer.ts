const OVERLAY = '[data-testid="actions-drawer-overlay"]';

/** On tablets and phones panels stand in a drawer, which the last button of its header opens. Does nothing elsewhere. */
export const openDrawer = (): void => {
  const header = document.querySelector(OVERLAY)?.nextElementSibling;
  const isClosed = header?.nextElementSibling?.clientHeight === 0;
  const toggle = [...(header?.querySelectorAll('button') ?? [])].at(-1);
  if (isClosed) toggle?.click();
};
