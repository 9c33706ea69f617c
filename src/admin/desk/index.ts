import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';
import { guardSaves } from './guard-saves';
import { TextPanel } from './TextPanel';

/** What editors have beside Strapi's form. */
export const openDesk = (app: StrapiApp): void => {
  guardSaves();
  const { apis } = app.getPlugin('content-manager') as unknown as ContentManagerPlugin['config'];
  apis.addEditViewSidePanel((panels) => {
    const isActions = ({ type }: { type?: string }): boolean => type === 'actions';
    return [...panels.filter(isActions), TextPanel, ...panels.filter((panel) => !isActions(panel))];
  });
};
