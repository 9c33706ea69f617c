import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';
import { bulkActions } from '../bulk/bulk-actions';
import { askFirst } from '../links/ask-first';
import { LinksPanel } from '../links/LinksPanel';
import { openPreviews } from '../preview';
import { withPreviewLinks } from '../preview/preview-panel';
import { ReadinessPanel } from '../readiness/ReadinessPanel';
import { stopUnready } from '../readiness/stop-unready';
import { sayWhyClosed } from '../roles/why-closed';
import { SuggestionsPanel } from '../suggestions/SuggestionsPanel';
import { guardSaves } from './guard-saves';
import { keepPanelsInView } from './panels-in-view';
import { TextPanel } from './TextPanel';

/** What editors have beside Strapi's form. */
export const guardForms = (app: StrapiApp): void => {
  guardSaves();
  keepPanelsInView();
  openPreviews(app);
  const { apis } = app.getPlugin('content-manager') as unknown as ContentManagerPlugin['config'];
  apis.addEditViewSidePanel((panels) => {
    const isActions = ({ type }: { type?: string }): boolean => type === 'actions';
    const others = panels.filter((panel) => !isActions(panel));
    const ours = [ReadinessPanel, TextPanel, SuggestionsPanel, LinksPanel];
    return [...panels.filter(isActions).map(sayWhyClosed), ...ours, ...withPreviewLinks(others)];
  });
  apis.addDocumentAction(stopUnready);
  apis.addDocumentAction(askFirst);
  apis.addBulkAction(bulkActions);
};
