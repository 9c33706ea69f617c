import type { Core } from '@strapi/strapi';
import {
  attributesOf,
  componentsIn,
  hasDrafts,
  type SchemaAttribute,
} from '../../../platform/schema';
import { storedAttribute, storedAttributes, tableOf } from '../../../platform/stored-schema';
import type {
  ComponentHome,
  LinkSide,
  TrackedComponent,
  TrackedLink,
  TrackedMorph,
  TrackedTables,
  TrackedType,
} from '../tracked-tables';
import { trackedAccess } from './tracked-access';

type Holder = TrackedType | TrackedComponent;
type Homes = Map<string, ComponentHome[]>;

const FILE = 'plugin::upload.file';
const DEEPEST_NESTING = 6;

/** Tables that decide what every answer may show, by the plugins that own them. */
const SETTINGS = [
  { table: 'i18n_locale', only: null },
  {
    table: 'strapi_core_store_settings',
    only: { column: 'key', value: 'plugin_i18n_default_locale' },
  },
  { table: 'up_permissions', only: null },
  { table: 'up_permissions_role_lnk', only: null },
  { table: 'up_roles', only: null },
] as const;

/** Everything that answers to the public can be made of, from Strapi's own metadata. */
export const trackedTables = (strapi: Core.Strapi): TrackedTables => {
  const uids = reachableTypes(strapi);
  const types = uids.map((uid) => trackedType(strapi, uid));
  const homes: Homes = new Map();
  for (const type of types) collectHomes(strapi, { type, uid: type.uid, steps: [] }, homes);
  const components = [...homes].map(([uid, places]) => ({
    uid,
    table: tableOf(strapi, uid),
    componentTable: componentTableOf(strapi, uid),
    homes: places,
  }));
  const holders: Holder[] = [...types, ...components];
  return {
    types,
    components,
    links: holders.flatMap((holder) => linksOf(strapi, holder, types)),
    morphs: types.flatMap((type) => morphsOf(strapi, type, holders)),
    settings: SETTINGS,
    access: trackedAccess(strapi),
  };
};

/** Content, and the types that its public fields lead to. */
const reachableTypes = (strapi: Core.Strapi): readonly string[] => {
  const found = new Set(Object.keys(strapi.contentTypes).filter((uid) => uid.startsWith('api::')));
  const seen = new Set<string>();
  const exchange = (uid: string): void => {
    if (seen.has(uid)) return;
    seen.add(uid);
    for (const attribute of Object.values(attributesOf(strapi, uid))) {
      for (const next of nextUids(attribute)) {
        if (next in strapi.contentTypes) found.add(next);
        exchange(next);
      }
    }
  };
  for (const uid of [...found]) exchange(uid);
  return [...found];
};

const nextUids = (attribute: SchemaAttribute): readonly string[] => {
  if (attribute.private === true) return [];
  if (attribute.type === 'media') return [FILE];
  const { target } = attribute;
  if (target === undefined) return componentsIn(attribute);
  return target.startsWith('admin::') ? [] : [target];
};

const trackedType = (strapi: Core.Strapi, uid: string): TrackedType => ({
  uid,
  table: tableOf(strapi, uid),
  hasDrafts: hasDrafts(strapi, uid),
  componentTable: componentTableOf(strapi, uid),
});

const componentTableOf = (strapi: Core.Strapi, uid: string): string | null => {
  const holding = Object.entries(attributesOf(strapi, uid)).find(
    ([, attribute]) => componentsIn(attribute).length > 0,
  );
  const relation = holding && storedAttribute(strapi, uid, holding[0])?.relation;
  return relation?.links?.table ?? relation?.morphs?.table ?? null;
};

interface Place {
  readonly type: TrackedType;
  /** The type itself, or a component in it. */
  readonly uid: string;
  readonly steps: ComponentHome['steps'];
}

const collectHomes = (strapi: Core.Strapi, { type, uid, steps }: Place, homes: Homes): void => {
  const componentTable = componentTableOf(strapi, uid);
  if (componentTable === null || steps.length > DEEPEST_NESTING) return;
  const inside = new Set(Object.values(attributesOf(strapi, uid)).flatMap(componentsIn));
  for (const componentUid of inside) {
    const home = { type, steps: [{ componentTable, componentUid }, ...steps] };
    homes.set(componentUid, [...(homes.get(componentUid) ?? []), home]);
    collectHomes(strapi, { type, uid: componentUid, steps: home.steps }, homes);
  }
};

const linksOf = (
  strapi: Core.Strapi,
  holder: Holder,
  types: readonly TrackedType[],
): readonly TrackedLink[] =>
  Object.entries(attributesOf(strapi, holder.uid)).flatMap(([field, attribute]) => {
    if (attribute.type !== 'relation' || attribute.private === true) return [];
    const { links, target: uid, mappedBy, inversedBy } = relationAt(strapi, holder.uid, field);
    const target = types.find((type) => type.uid === uid);
    if (!links || !target || mappedBy !== null) return [];
    const { table, sourceColumn, targetColumn } = links;
    const source: LinkSide = {
      holder,
      column: sourceColumn,
      relation: `${holder.uid}.${field}`,
    };
    const relation = inversedBy === null ? null : `${target.uid}.${inversedBy}`;
    return [{ table, source, target: { holder: target, column: targetColumn, relation } }];
  });

const relationAt = (strapi: Core.Strapi, uid: string, field: string) =>
  storedAttribute(strapi, uid, field)?.relation ?? NO_RELATION;

const NO_RELATION = { links: null, target: null, mappedBy: null, inversedBy: null } as const;

const morphsOf = (
  strapi: Core.Strapi,
  type: TrackedType,
  holders: readonly Holder[],
): readonly TrackedMorph[] =>
  Object.entries(storedAttributes(strapi, type.uid)).flatMap(([field, { relation }]) => {
    const morphs = relation?.morphs;
    const isComponents = componentsIn(attributesOf(strapi, type.uid)[field] ?? {}).length > 0;
    if (!morphs || isComponents) return [];
    const { table, typeColumn, idColumn } = morphs;
    return [
      { table, typeColumn, idColumn, holders: holders.filter(({ uid }) => hasMorphs(strapi, uid)) },
    ];
  });

const hasMorphs = (strapi: Core.Strapi, uid: string): boolean =>
  Object.values(storedAttributes(strapi, uid)).some(
    ({ relation }) => relation?.isAmongMorphs === true,
  );
