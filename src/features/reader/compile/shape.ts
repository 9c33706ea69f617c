import type { ConnectionMember, OutputField, PageFact, Shape } from '../request/node';
import { constantSql, keySql } from './constant';
import type { CompileScope } from './scope';

/** A list of rows of which JSON is to be made, however it is selected. All members are SQL. */
export interface RowList {
  /** A SELECT of the rows with these fields, in order. */
  rows(fields: readonly OutputField[]): string;
  /** The number of rows without the page: an expression. */
  total(): string;
  readonly fields: readonly OutputField[];
  readonly start: string;
  readonly limit: number | null;
}

/** The JSON of a list, as an expression. */
export const compileShape = (scope: CompileScope, list: RowList, shape: Shape): string => {
  switch (shape.kind) {
    case 'list':
      return rowsJson(scope, list, list.fields);
    case 'one': {
      const alias = scope.nextAlias();
      return `(select row_to_json(${alias}) from (${list.rows(list.fields)}) ${alias})`;
    }
    case 'connection': {
      const alias = scope.nextAlias();
      const members = shape.members.map((member) => compileMember(scope, list, member)).join(', ');
      const total = `(select ${list.total()} n) k`;
      return `(select row_to_json(${alias}) from (select ${members} from ${total}) ${alias})`;
    }
  }
};

const rowsJson = (scope: CompileScope, list: RowList, fields: readonly OutputField[]): string => {
  const alias = scope.nextAlias();
  return `(select coalesce(json_agg(${alias}), '[]') from (${list.rows(fields)}) ${alias})`;
};

const compileMember = (scope: CompileScope, list: RowList, member: ConnectionMember): string => {
  const key = keySql(member.key);
  switch (member.kind) {
    case 'constant':
      return `${constantSql(member.value)} ${key}`;
    case 'total':
      return `k.n ${key}`;
    case 'rows':
      return `${rowsJson(scope, list, member.fields)} ${key}`;
    case 'page': {
      const alias = scope.nextAlias();
      const facts = member.facts.map((field) => {
        const sql =
          field.kind === 'constant' ? constantSql(field.value) : factSql(list, field.fact);
        return `${sql} ${keySql(field.key)}`;
      });
      return `(select row_to_json(${alias}) from (select ${facts.join(', ')}) ${alias}) ${key}`;
    }
  }
};

/** As Strapi counts pages: the first is 1, also of an empty list, which has none; a page of nothing counts as one of 1. */
const factSql = ({ start, limit }: RowList, fact: PageFact): string => {
  const size = limit === null ? 'k.n' : String(Math.max(limit, 1));
  switch (fact) {
    case 'total':
      return 'k.n';
    case 'start':
      return start;
    case 'limit':
    case 'pageSize':
      return size;
    case 'page':
      return `coalesce(${start} / nullif(${size}, 0), 0) + 1`;
    case 'pageCount':
      return `coalesce((k.n + ${size} - 1) / nullif(${size}, 0), 0)`;
  }
};
