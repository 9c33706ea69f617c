import type { StrapiApp } from '@strapi/strapi/admin';
import { BaseSchema } from 'yup';
import { copyFlatly } from '../lib/flat-copies';
import { registerAddressField, showAddressField } from './address/register';
import logo from './brand/logo.svg';
import { showFileLinks } from './files/register';
import { registerFromPage, showFromPageButton } from './from-page/register';
import { registerHelp } from './help/register';
import { showWholeRows } from './home-rows';
import { openLanguages } from './languages';
import { showColumns } from './lists/columns';
import { showMissingDocuments } from './missing/register';
import { hideLoadingInputs } from './own-input';
import { openPickers } from './pickers';
import { dismissPromotions } from './promotions';
import { forgetFormerColumns } from './remembered-columns';
import { openFieldsByRights, showButtonsByRights } from './roles';
import { guardForms } from './saving';
import { readEarly } from './saving/early-reads';
import { registerStringListField } from './string-list-field';
import { followTextDirection } from './text-direction';
import { READABLE } from './theme';
import { registerTranscriptField, showTranscriptField } from './transcript/register';
import { TRANSLATIONS } from './translations';
import { answerUnaskedServices } from './unasked-services';
import { showWholeTimes } from './whole-times';
import { hideDocumentIds } from './without-document-ids';

/** The admin panel: nothing of it asks another host for anything. */
export default {
  config: {
    locales: [],
    auth: { logo },
    menu: { logo },
    head: { favicon: logo },
    notifications: { releases: false },
    tutorials: false,
    theme: READABLE,
    translations: TRANSLATIONS,
  },
  register(app: StrapiApp): void {
    copyFlatly(BaseSchema);
    readEarly(app);
    dismissPromotions();
    // Where they cannot be loaded, the columns stay as they were.
    forgetFormerColumns().catch(() => undefined);
    followTextDirection();
    showWholeTimes();
    showWholeRows();
    hideDocumentIds();
    hideLoadingInputs();
    registerStringListField(app);
    registerTranscriptField(app);
    registerAddressField(app);
    openFieldsByRights(app);
    registerFromPage(app);
    showMissingDocuments(app);
    showFileLinks(app);
    registerHelp(app);
  },
  bootstrap(app: StrapiApp): void {
    answerUnaskedServices();
    guardForms(app);
    openPickers(app);
    openLanguages(app);
    showFromPageButton(app);
    showColumns(app);
    showTranscriptField(app);
    showAddressField(app);
    showButtonsByRights(app);
  },
};
