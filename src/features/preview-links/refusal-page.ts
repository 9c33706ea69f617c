import { escapeText } from '../../lib/xml';
import { framedPage } from './page-frame';
import type { PreviewLinkProblem } from './preview-link';
import { LINK_REFUSALS } from './refusals';

/** What a person sees who follows a link that shows nothing. Nobody knows their language. */
export const refusalPage = (problem: PreviewLinkProblem): string => {
  const { code, message } = LINK_REFUSALS[problem];
  const texts = [
    '<h1>There is no preview here</h1>',
    `<p>${escapeText(message)}</p>`,
    `<p class="soft">${code}</p>`,
  ];
  const main = `<main>${texts.join('\n')}</main>`;
  return framedPage({ language: 'en', title: 'No preview', main });
};
