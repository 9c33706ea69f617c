import type { StrapiApp } from '@strapi/strapi/admin';
import logo from './brand/logo.svg';
import { dismissPromotions } from './promotions';
import { registerStringListField } from './string-list-field';

/** The admin panel: nothing of it asks another host for anything. */
export default {
  config: {
    locales: [],
    auth: { logo },
    menu: { logo },
    head: { favicon: logo },
    notifications: { releases: false },
    tutorials: false,
    translations: {
      en: {
        'app.components.LeftMenu.navbrand.title': 'Lectern',
        'Auth.form.welcome.title': 'Welcome to Lectern',
        'Auth.form.welcome.subtitle': 'Sign in to edit interviews and publications',
      },
    },
  },
  register(app: StrapiApp): void {
    dismissPromotions();
    registerStringListField(app);
  },
};
