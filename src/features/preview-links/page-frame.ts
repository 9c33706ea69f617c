import { directionOf } from '../../lib/text-direction';
import { escapeAttribute, escapeText } from '../../lib/xml';

/** What a page of this server holds, as HTML. */
export interface PageContent {
  readonly language: string;
  readonly title: string;
  readonly main: string;
}

/** A whole page without any script. */
export const framedPage = ({ language, title, main }: PageContent): string =>
  [
    '<!doctype html>',
    `<html lang="${escapeAttribute(language)}" dir="${directionOf(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex, nofollow, noarchive">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeText(title)}</title>`,
    `<style>${PAGE_STYLE}</style>`,
    '</head>',
    '<body>',
    main,
    '</body>',
    '</html>',
    '',
  ].join('\n');

/** Its hash stands in the page's policy: one sign more, and browsers leave it out. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --page: #fff; --ink: #1b1b26; --line: #d8d8df; --soft: #5b5b6b; --note: #f3f1ff; --edge: #5b4ddb; }
@media (prefers-color-scheme: dark) { :root { --page: #17171f; --ink: #ececf2; --line: #3d3d4f; --soft: #a9a9bd; --note: #26243d; --edge: #a79dff; } }
body { margin: 0; background: var(--page); color: var(--ink); font: 1.0625rem/1.6 Georgia, 'Times New Roman', 'Noto Naskh Arabic', serif; overflow-wrap: break-word; }
aside { font: 0.875rem/1.5 system-ui, sans-serif; background: var(--note); border-block-end: 2px solid var(--edge); padding: 0.75rem 1.25rem; }
aside p { margin: 0; }
main { max-width: 42rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 0.75rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 0.75rem; padding-block-start: 1rem; border-block-start: 1px solid var(--line); }
a { color: inherit; text-decoration-color: var(--edge); text-underline-offset: 0.15em; }
figure { margin: 1.5rem 0; }
img { max-width: 100%; height: auto; border-radius: 4px; }
audio { width: 100%; }
blockquote { margin: 1.5rem 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--edge); font-style: italic; }
blockquote footer, .facts, .soft, time { color: var(--soft); font: 0.875rem/1.5 system-ui, sans-serif; }
.lead { font-size: 1.1875rem; }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; margin: 1rem 0; }
.facts dd { margin: 0; }
section { margin-block: 1.25rem; }
section cite { font-style: normal; font-weight: bold; }
section p { margin: 0.25rem 0; }
pre { overflow-x: auto; }
ul.plain { list-style: none; padding: 0; }
ul.plain li { margin-block: 0.5rem; }
`;
