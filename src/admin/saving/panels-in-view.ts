import { addStyle } from '../style';

/** Strapi's panels scroll away with the form; on screens that show them beside it they stay. */
const IN_VIEW = `
@media (min-width: 1080px) {
  div:has(> aside[aria-labelledby="additional-information"]) {
    position: sticky;
    top: 16px;
    max-height: calc(100vh - 32px);
    overflow-y: auto;
  }
}`;

/** Save, Publish and what is to be solved stay in view in long forms. */
export const keepPanelsInView = (): void => {
  addStyle(IN_VIEW);
};
