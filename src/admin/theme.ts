/**
 * Strapi's colours of small titles and of warnings are too pale on white, and on its grey (3.0 and 4.1 to 1): text needs
 * 4.5 to 1 (WCAG 2.2, 1.4.3). Those of dark mode are readable.
 */
export const READABLE = {
  light: { colors: { neutral500: '#6e6e8c', warning700: '#b05500' } },
};
