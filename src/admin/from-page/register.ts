import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import { Upload } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { FROM_PAGE_RIGHT } from '../../features/ingest/review/review';
import { addStyle } from '../style';
import { ENGLISH } from '../translations/en';
import { PAGE_ADDRESS } from './address';
import { FromPageButton } from './FromPageButton';

/** The page of its own, loaded when it is first opened, and the way to it from Home. */
export const registerFromPage = (app: StrapiApp): void => {
  addStyle(SEEN_CALENDAR);
  app.router.addRoute({
    path: PAGE_ADDRESS,
    lazy: async () => {
      const { FromPage } = await import('./FromPage');
      return { Component: FromPage };
    },
  });
  const widget = {
    icon: Upload,
    title: { id: 'lectern.page.title', defaultMessage: ENGLISH['lectern.page.title'] },
    component: async () => {
      const { FromPageWidget } = await import('./FromPageWidget');
      return FromPageWidget;
    },
    id: 'from-page',
    permissions: [{ action: `api::${FROM_PAGE_RIGHT}` }],
  };
  // First, since it is the one that does something.
  app.widgets.register((others) => [widget, ...others]);
};

/** The browser draws it black, which dark mode hides: grey is seen in both. */
const SEEN_CALENDAR =
  'input[type="date"]::-webkit-calendar-picker-indicator { filter: invert(0.5); }';

/** The button above the list, beside its settings. */
export const showFromPageButton = (app: StrapiApp): void => {
  const contentManager = app.getPlugin('content-manager') as unknown as Injecting;
  contentManager.injectComponent('listView', 'actions', {
    name: 'lectern-from-page',
    Component: FromPageButton,
  });
};

type Injecting = ContentManagerPlugin & {
  injectComponent(
    view: string,
    zone: string,
    component: { readonly name: string; readonly Component: () => React.ReactNode },
  ): void;
};
