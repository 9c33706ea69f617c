import { addStyle } from './style';

/** `init` answers no installation id, so the panel files what was dismissed under one of these. */
const SCOPES = ['undefined', 'null', 'false'] as const;

const HIDDEN = `a[href^="https://market.strapi.io"], a[href^="https://strapi.io"] { display: none }`;

/** Announcements and the marketplace are dismissed before anybody sees them. */
export const dismissPromotions = (): void => {
  for (const scope of SCOPES) {
    localStorage.setItem(`STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:${scope}`, 'true');
  }
  addStyle(HIDDEN);
};
