import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { ContentPaths } from '../../../platform/content-paths';
import type { Feature } from '../../../platform/feature';
import { postponeBody, type LargeBodies } from '../../../platform/large-bodies';
import { announcesBody, closeAfterUnreadBody } from '../../../platform/unread-bodies';
import { invalidBody, unsupportedType, type BodyRefusal } from '../body-refusal';
import { bodyFormOf, readMediaType, type BodyForm } from '../media-type';
import { guardFileRoutes, type FileRoutes } from './file-routes';
import { openIncomingFolder, type IncomingFolder } from './incoming-folder';
import { guardPanelForms } from './panel-forms';
import { readBody } from './read-body';
import { receiveFiles } from './receive-files';
import { refusalError } from './refusals';
import { readSettings } from './settings';

const NAME = 'lectern.bodies';

interface Intake {
  readonly routes: FileRoutes;
  readonly paths: ContentPaths;
  readonly largeBodies: LargeBodies;
  folder: IncomingFolder | null;
  restoreTemporaryFiles: () => void;
}

/** What clients send: read once, bounded, and kept nowhere longer than until the answer. */
export const bodies: Feature = {
  name: 'bodies',
  register({ strapi, contentPaths, largeBodies }) {
    strapi.server.use(closeAfterUnreadBody);
    guardPanelForms(strapi);
    const guard = receiveFiles(strapi, () => intakeOf(strapi).folder);
    const intake: Intake = {
      routes: guardFileRoutes(strapi, guard),
      paths: contentPaths,
      largeBodies,
      folder: null,
      restoreTemporaryFiles: () => undefined,
    };
    strapi.add(NAME, intake);
  },
  async bootstrap({ strapi }) {
    const { folder, uploadsAtOnce, useForTemporaryFiles } = readSettings(strapi);
    const intake = intakeOf(strapi);
    intake.folder = await openIncomingFolder(folder, { atOnce: uploadsAtOnce });
    intake.restoreTemporaryFiles = useForTemporaryFiles(intake.folder.path);
    const { httpServer } = strapi.server;
    // Who asks before sending a body is told to send it only when somebody wants it.
    httpServer.on('checkContinue', (req, res) => httpServer.emit('request', req, res));
  },
  async destroy({ strapi }) {
    const { folder, restoreTemporaryFiles } = intakeOf(strapi);
    restoreTemporaryFiles();
    await folder?.close();
  },
};

const intakeOf = (strapi: Core.Strapi): Intake => strapi.get<Intake>(NAME);

/** Reads the body of every request but forms with files, which the routes that take them read for themselves. */
export const readBodies = (strapi: Core.Strapi): Core.MiddlewareHandler => {
  const { largestJson } = readSettings(strapi);
  return async (ctx, next) => {
    const { routes, paths, largeBodies } = intakeOf(strapi);
    const api = paths.apiAt(ctx.path);
    const demand = { largestJson, isObjectWanted: api !== null };
    const head = readHead(ctx, routes);
    const larger = largeBodies.mostAt(ctx.method, ctx.path);
    if (larger !== null && 'form' in head) {
      postponeBody(ctx, () => readLater(ctx, head.form, { ...demand, largestJson: larger }));
      await next();
      return;
    }
    const outcome = 'form' in head ? await readText(ctx, head.form, demand) : head;
    if ('refusal' in outcome) {
      if (api !== 'graphql') throw refusalError(outcome.refusal);
      tellGraphql(ctx, outcome.refusal);
      return;
    }
    Object.assign(ctx.request, { body: outcome.body });
    await next();
  };
};

const readLater = async (ctx: Context, form: TextForm, demand: Demand): Promise<unknown> => {
  const outcome = await readText(ctx, form, demand);
  if ('refusal' in outcome) throw refusalError(outcome.refusal);
  return outcome.body;
};

interface Demand {
  readonly largestJson: number;
  readonly isObjectWanted: boolean;
}

type Outcome = { readonly body: unknown } | { readonly refusal: BodyRefusal };

const NOTHING: Outcome = { body: {} };
/** A body says nothing in these (RFC 9110, 9.3.1). It is not read. */
const WITHOUT_BODY = ['GET', 'HEAD', 'OPTIONS'];

type TextForm = Exclude<BodyForm, 'multipart'>;

/** What is known of a body before it is read: what it is, or what becomes of it unread. */
const readHead = (ctx: Context, routes: FileRoutes): Outcome | { readonly form: TextForm } => {
  if (WITHOUT_BODY.includes(ctx.method) || !announcesBody(ctx.req)) return NOTHING;
  const type = readMediaType(ctx.get('Content-Type'));
  const form = type && bodyFormOf(type);
  if (form === 'multipart') {
    return routes.takesFiles(ctx.method, ctx.path) ? NOTHING : { refusal: NO_FILES_HERE };
  }
  return form ? { form } : { refusal: unknownType(ctx) };
};

const readText = async (
  ctx: Context,
  form: TextForm,
  { largestJson, isObjectWanted }: Demand,
): Promise<Outcome> => {
  const read = await readBody(ctx, { form, largestJson });
  if (!read.ok) return { refusal: read.error };
  return isObjectWanted && Array.isArray(read.value)
    ? { refusal: invalidBody('The body must be a JSON object, not a list.') }
    : { body: read.value };
};

const NO_FILES_HERE = unsupportedType(
  'This address takes no files. Send JSON; files go to the upload routes.',
);

const unknownType = (ctx: Context): BodyRefusal =>
  unsupportedType(
    `This address takes JSON in UTF-8 (Content-Type: application/json), not “${ctx.get('Content-Type').slice(0, 100)}”.`,
  );

const tellGraphql = (ctx: Context, { status, message, code }: BodyRefusal): void => {
  ctx.status = status;
  ctx.body = { errors: [{ message, extensions: { code } }] };
};
