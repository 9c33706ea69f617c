import { Question } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { ENGLISH } from '../translations/en';

/** A page of our own, in the menu of everybody who is signed in; loaded when it is first opened. */
export const registerHelp = (app: StrapiApp): void => {
  app.addMenuLink({
    to: 'help',
    icon: Question,
    intlLabel: { id: 'lectern.help.title', defaultMessage: ENGLISH['lectern.help.title'] },
    permissions: [],
    Component: () => import('./HelpPage').then(({ HelpPage }) => ({ default: HelpPage })),
  });
};
