import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { valueAt } from '../../../lib/record';
import { wrapHandler } from '../../../platform/handlers';
import { notFound } from '../../../platform/http-errors';
import { readPanelBody } from '../../../platform/panel-routes';

/** A form of the panel that Strapi reads without a look at it: what is none of the kind would be an error of the server. */
interface PanelForm {
  readonly controller: string;
  readonly action: string;
  readonly form: z.ZodType;
}

const FORMS: readonly PanelForm[] = [
  {
    controller: 'admin::permission',
    action: 'check',
    form: z.looseObject({ permissions: z.array(z.looseObject({ action: z.string() })) }),
  },
  {
    controller: 'admin::homepage',
    action: 'updateHomepageLayout',
    form: z.strictObject({
      version: z.int().min(1).optional(),
      widgets: z
        .array(z.strictObject({ uid: z.string().min(1), width: z.literal([4, 6, 8, 12]) }))
        .max(100),
      updatedAt: z.iso.datetime().optional(),
    }),
  },
  {
    controller: 'plugin::users-permissions.settings',
    action: 'updateEmailTemplate',
    form: z.looseObject({
      'email-templates': z.record(
        z.string(),
        z.looseObject({ options: z.looseObject({ message: z.string() }) }),
      ),
    }),
  },
];

/** Refuses them with 400 `PARAMETER_INVALID` and the member that is wrong; a webhook that is not there with 404. */
export const guardPanelForms = (strapi: Core.Strapi): void => {
  for (const { form, ...place } of FORMS) {
    wrapHandler(strapi, place, (ctx, handle) => {
      readPanelBody(ctx, form);
      return handle();
    });
  }
  const trigger = { controller: 'admin::webhooks', action: 'triggerWebhook' };
  wrapHandler(strapi, trigger, async (ctx, handle) => {
    const webhooks: WebhookStore = strapi.get('webhookStore');
    const webhook = await webhooks.findWebhook(valueAt(ctx.params, 'id'));
    if (!webhook) throw notFound('WEBHOOK_NOT_FOUND', 'There is no such webhook.');
    return handle();
  });
};

interface WebhookStore {
  findWebhook(id: unknown): Promise<object | null>;
}
