import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { appliedFromCode } from '../../../platform/applied-from-code';
import type { Feature } from '../../../platform/feature';
import { cellsOf, type FormLayout } from '../../content/form-layout';
import { COMPONENT_LAYOUTS } from '../component-layouts';
import { KEPT_BY_STRAPI, layOver, type ManagerConfiguration } from '../form-layout';
import { TYPE_LAYOUTS } from '../type-layouts';
import { tellPickersMore } from './pickers';

const STORE_KEY = 'applied_form_layouts';

/** The content manager's services, as far as layouts need them. */
interface ConfigurationService {
  findConfiguration(model: unknown): Promise<ManagerConfiguration>;
  updateConfiguration(model: unknown, configuration: ManagerConfiguration): Promise<unknown>;
}

/** Brings the form layouts of the code into the admin panel. */
export const editing: Feature = {
  name: 'editing',
  register: ({ strapi }) => {
    strapi.customFields.register({ name: 'string-list', type: 'json' });
    tellPickersMore(strapi);
  },
  bootstrap: async ({ strapi }) => {
    const applied = appliedFromCode(strapi, STORE_KEY);
    const layouts = [...TYPE_LAYOUTS, ...COMPONENT_LAYOUTS];
    // By what is stored: how it is written here is no reason to apply it again.
    const told = layouts.map((layout) => ({ ...layout, rows: layout.rows.map(cellsOf) }));
    const fingerprint = createHash('sha256')
      .update(JSON.stringify([told, KEPT_BY_STRAPI]))
      .digest('hex');
    if ((await applied.read()) === fingerprint) return;
    for (const layout of layouts) await apply(strapi, layout);
    await applied.write(fingerprint);
  },
};

const apply = async (strapi: Core.Strapi, layout: FormLayout): Promise<void> => {
  const isComponent = layout.uid in strapi.components;
  const model = isComponent
    ? strapi.components[layout.uid as keyof typeof strapi.components]
    : strapi.contentTypes[layout.uid as keyof typeof strapi.contentTypes];
  const service: ConfigurationService = strapi
    .plugin('content-manager')
    .service(isComponent ? 'components' : 'content-types');
  const current = await service.findConfiguration(model);
  await service.updateConfiguration(model, layOver(current, layout));
};
