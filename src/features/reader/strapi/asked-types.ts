import type { Core } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';
import { ownAt, textAt, type UnknownRecord } from '../../../lib/record';
import { attributesOf } from '../../../platform/schema';
import type { AskedModel, AskedRelation, AskedType, AskedValue } from '../question/model';
import { COLUMN_KINDS } from '../schema/description';
import { valueKindOf } from './bound-values';

const FILE = 'plugin::upload.file';

/** The types of the content model as one may ask about them, each read once. */
export const askedModel = (strapi: Core.Strapi): AskedModel => {
  const known = new Map<string, AskedType | null>();
  return (uid) => {
    const found = known.get(uid);
    if (found !== undefined) return found;
    const type = isAsked(strapi, uid) ? askedType(strapi, uid) : null;
    known.set(uid, type);
    return type;
  };
};

/** What belongs to administrators is nobody's to ask for. */
const isAsked = (strapi: Core.Strapi, uid: string): boolean =>
  !uid.startsWith('admin::') &&
  (Object.hasOwn(strapi.contentTypes, uid) || Object.hasOwn(strapi.components, uid));

const askedType = (strapi: Core.Strapi, uid: string): AskedType => {
  const model = strapi.getModel(uid as never);
  const attributes = new Map<string, AskedValue | AskedRelation>([
    ['id', { is: 'value', kind: 'integer' }],
  ]);
  if (!Object.hasOwn(strapi.components, uid)) {
    attributes.set('documentId', { is: 'value', kind: 'text' });
  }
  for (const [name, attribute] of Object.entries(attributesOf(strapi, uid))) {
    const asked = contentTypes.isPrivateAttribute(model, name) ? null : askedAttribute(attribute);
    if (asked) attributes.set(name, asked);
  }
  return { attributes };
};

const askedAttribute = (attribute: UnknownRecord): AskedValue | AskedRelation | null => {
  const type = textAt(attribute, 'type') ?? '';
  const kind = type === 'timestamp' ? 'datetime' : ownAt(COLUMN_KINDS, type);
  if (kind) return { is: 'value', kind: valueKindOf(kind) };
  if (type === 'media') return { is: 'relation', target: FILE };
  if (type === 'component') return { is: 'relation', target: textAt(attribute, 'component') };
  if (type !== 'relation') return null;
  const target = textAt(attribute, 'target');
  return { is: 'relation', target: target?.startsWith('admin::') ? null : target };
};
