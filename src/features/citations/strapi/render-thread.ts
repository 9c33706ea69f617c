import type { CitationForm } from '../citation-form';
import type { CslItem } from '../csl-item';
import { renderCitations } from './render';
import { loadStyles } from './styles';

/** What a thread is given to render. */
export interface RenderTask {
  readonly items: readonly CslItem[];
  readonly form: Pick<CitationForm, 'style' | 'format'>;
  readonly locale: string | null;
}

loadStyles();

/** What a thread of the printer does. */
export const render = ({ items, form, locale }: RenderTask): string =>
  renderCitations(items, form, locale);
