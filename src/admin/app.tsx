import type { StrapiApp } from '@strapi/strapi/admin';
import logo from './brand/logo.svg';
import { openDesk } from './desk';
import { dismissPromotions } from './promotions';
import { registerStringListField } from './string-list-field';
import { registerTranscriptField, showTranscriptField } from './transcript/register';
import { TRANSLATIONS } from './translations';

/** The admin panel: nothing of it asks another host for anything. */
export default {
  config: {
    locales: [],
    auth: { logo },
    menu: { logo },
    head: { favicon: logo },
    notifications: { releases: false },
    tutorials: false,
    translations: TRANSLATIONS,
  },
  register(app: StrapiApp): void {
    dismissPromotions();
    registerStringListField(app);
    registerTranscriptField(app);
  },
  bootstrap(app: StrapiApp): void {
    openDesk(app);
    showTranscriptField(app);
  },
};
