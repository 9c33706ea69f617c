import type { SchemaStep, TriggerPart } from '../../lib/schema-wishes';
import { identifier, literal } from '../../lib/sql-text';
import type {
  ComponentHome,
  LinkSide,
  TrackedAccess,
  TrackedComponent,
  TrackedLink,
  TrackedMorph,
  TrackedTables,
  TrackedType,
} from './tracked-tables';
import { functionOf, ROWS, triggerNames, triggersOf, type TableWatch } from './trigger-sql';

type ContentWatch = Omit<TableWatch, 'purpose'>;

const ALL_EVENTS = ['insert', 'update', 'delete'] as const;

/** While there were no triggers or older ones, changes may have passed unseen. */
const EVERYTHING_CHANGED = `insert into lectern_changes (kind) values ('everything') on conflict do nothing`;

/**
 * What makes PostgreSQL write down every change that the public may see, whoever makes it, a table at a time.
 * Rows of drafts, and links of drafts, are no change. Statement-level triggers see all rows of a
 * statement at once and also fire for cascades. Idempotent.
 */
export const changeTriggers = (tables: TrackedTables): TriggerPart => {
  const watches = watchesOf(tables);
  return {
    name: 'change-triggers',
    steps: watches.map((watch): SchemaStep => ({
      name: `${watch.purpose === '' ? '' : 'access '}triggers of ${watch.table}`,
      table: watch.table,
      statements: [functionOf(watch), ...triggersOf(watch), EVERYTHING_CHANGED],
    })),
    triggers: watches.flatMap((watch) =>
      triggerNames(watch).map(({ name: trigger }) => ({ table: watch.table, name: trigger })),
    ),
  };
};

const watchesOf = (tables: TrackedTables): readonly TableWatch[] => [
  ...contentWatches(tables).map((watch) => ({ ...watch, purpose: '' as const })),
  ...tables.access.map(watchAccess),
];

const contentWatches = (tables: TrackedTables): readonly ContentWatch[] => [
  ...tables.types.map((type) => watchDocuments(type, tables.links)),
  ...tables.types.flatMap(watchTypeComponents),
  ...tables.components.flatMap(watchComponent),
  ...tables.links.map(watchLinks),
  ...tables.morphs.map(watchMorphs),
  ...tables.settings.map(({ table, only }) => ({
    table,
    events: ALL_EVENTS,
    changes: `select 'everything', '', '', '' from ${ROWS} changed${only ? ` where ${identifier(only.column)} = ${literal(only.value)}` : ''}`,
  })),
];

const watchDocuments = (type: TrackedType, links: readonly TrackedLink[]): ContentWatch => {
  const held = links.flatMap((link) => holdersOf(type, link));
  return {
    table: type.table,
    events: ALL_EVENTS,
    changes: `select 'document', ${literal(type.uid)}, document_id, '' from ${ROWS} changed where ${isPublic(type, 'changed')}`,
    ...(held.length === 0 ? {} : { moreOfUpdate: held.join(' union all ') }),
  };
};

/**
 * Those that see a row among many (the show of an interview) choose among them: by date, by language. A row that is
 * new comes with new links, and one that goes takes them along; one that only differs leaves them as they are.
 */
const holdersOf = (type: TrackedType, { table, source, target }: TrackedLink): string[] => {
  const isOwn = !('homes' in source.holder) && source.holder.uid === type.uid;
  if (!isOwn || target.relation === null || 'homes' in target.holder) return [];
  return [
    `select 'relation', '', own.document_id, ${literal(target.relation)} from ${ROWS} changed` +
      ` join ${identifier(table)} link on link.${identifier(source.column)} = changed.id` +
      ` join ${identifier(target.holder.table)} own on own.id = link.${identifier(target.column)}` +
      ` where ${isPublic(target.holder, 'own')} and ${isPublic(type, 'changed')}`,
  ];
};

const watchTypeComponents = (type: TrackedType): ContentWatch[] =>
  type.componentTable === null
    ? []
    : [
        {
          table: type.componentTable,
          events: ALL_EVENTS,
          changes: documentsOf(type, 'entity_id'),
        },
      ];

/** A new component is seen when it is linked; a deleted one when its link goes. */
const watchComponent = (component: TrackedComponent): ContentWatch[] => {
  if (component.homes.length === 0) return [];
  const own: ContentWatch = {
    table: component.table,
    events: ['update'],
    changes: documentsOf(component, 'id'),
  };
  if (component.componentTable === null) return [own];
  const inner = {
    table: component.componentTable,
    events: ALL_EVENTS,
    changes: documentsOf(component, 'entity_id'),
  };
  return [own, inner];
};

const watchLinks = ({ table, source, target }: TrackedLink): ContentWatch => ({
  table,
  events: ALL_EVENTS,
  changes: [linkChanges(source, target), linkChanges(target, source)].flat().join(' union all '),
});

/** What a link is to one of its sides. The other side's row may be gone, by a cascade: it may have been public. */
const linkChanges = (own: LinkSide, other: LinkSide): string[] => {
  if ('homes' in own.holder) return [documentsOf(own.holder, own.column)];
  if (own.relation === null) return [];
  const isOtherPublic =
    'homes' in other.holder || !other.holder.hasDrafts
      ? 'true'
      : `not exists (select from ${identifier(other.holder.table)} other` +
        ` where other.id = changed.${identifier(other.column)} and other.published_at is null)`;
  return [
    `select 'relation', '', own.document_id, ${literal(own.relation)} from ${ROWS} changed` +
      ` join ${identifier(own.holder.table)} own on own.id = changed.${identifier(own.column)}` +
      ` where ${isPublic(own.holder, 'own')} and ${isOtherPublic}`,
  ];
};

const watchMorphs = ({ table, typeColumn, idColumn, holders }: TrackedMorph): ContentWatch => ({
  table,
  events: ALL_EVENTS,
  changes: holders
    .map((holder) =>
      documentsOf(holder, idColumn, `changed.${identifier(typeColumn)} = ${literal(holder.uid)}`),
    )
    .join(' union all '),
});

/** Past as many rows in one statement, a change is about anybody: the log stays short. */
const MOST_SUBJECTS = 100;

const watchAccess = ({
  uid,
  table,
  subjectColumn,
  ignoredColumns,
  isNewHarmless,
}: TrackedAccess): TableWatch => {
  const subject =
    subjectColumn === null
      ? `''`
      : `case when (select count(*) from ${ROWS}) > ${MOST_SUBJECTS} then '' else changed.${identifier(subjectColumn)}::text end`;
  const ofRows = `select 'access', ${literal(uid)}, ${subject}, '' from ${ROWS} changed`;
  const rights = (row: string) =>
    `to_jsonb(${row}) - array[${ignoredColumns.map(literal).join(', ')}]::text[]`;
  return {
    table,
    purpose: 'access_',
    events: isNewHarmless ? ['update', 'delete'] : ALL_EVENTS,
    changes: ofRows,
    changesOfUpdate:
      `${ofRows.replaceAll(ROWS, 'changed')} join before on before.id = changed.id` +
      ` where ${rights('changed')} <> ${rights('before')}`,
  };
};

/** The public documents that hold the rows whose ids are in a column of `changed`. */
const documentsOf = (
  holder: TrackedType | TrackedComponent,
  column: string,
  condition = 'true',
): string => {
  const homes = 'homes' in holder ? holder.homes : [{ type: holder, steps: [] }];
  return homes.map((home) => documentsOfHome(home, column, condition)).join(' union all ');
};

const documentsOfHome = (
  { type, steps }: ComponentHome,
  column: string,
  condition: string,
): string => {
  const idAfter = (step: number): string =>
    step === 0 ? `changed.${identifier(column)}` : `step${step}.entity_id`;
  const joins = steps.map(
    ({ componentTable, componentUid }, index) =>
      ` join ${identifier(componentTable)} step${index + 1} on step${index + 1}.cmp_id = ${idAfter(index)}` +
      ` and step${index + 1}.component_type = ${literal(componentUid)}`,
  );
  return (
    `select 'document', ${literal(type.uid)}, holder.document_id, '' from ${ROWS} changed${joins.join('')}` +
    ` join ${identifier(type.table)} holder on holder.id = ${idAfter(steps.length)}` +
    ` where ${isPublic(type, 'holder')} and ${condition}`
  );
};

const isPublic = ({ hasDrafts }: TrackedType, alias: string): string =>
  hasDrafts ? `${alias}.published_at is not null` : 'true';
