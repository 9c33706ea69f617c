import type { Core, UID } from '@strapi/strapi';
import { isRecord } from '../../../lib/record';
import type { Permission } from '../rights';

/** A right in Strapi's registry. */
export interface RegisteredAction {
  readonly actionId: string;
  readonly displayName: string;
  readonly section: string;
  readonly subjects?: readonly string[] | null;
  readonly options: { readonly applyToProperties: readonly string[] | null };
}

interface Registry<Entry> {
  values(): readonly Entry[];
  register(entry: Readonly<Record<string, unknown>>): Promise<unknown>;
}

export interface PermissionService {
  readonly actionProvider: Registry<RegisteredAction>;
  readonly conditionProvider: Registry<unknown>;
  findMany(query: unknown): Promise<readonly Permission[]>;
  findUserPermissions(user: unknown): Promise<readonly Permission[]>;
}

export interface StoredRole {
  readonly id: number | string;
  readonly code: string;
  readonly name: string;
}

export interface RoleService {
  findOne(where: unknown): Promise<StoredRole | null>;
  exists(where: unknown): Promise<boolean>;
  create(attributes: Readonly<Record<string, unknown>>): Promise<StoredRole>;
  assignPermissions(id: StoredRole['id'], permissions: readonly unknown[]): Promise<unknown>;
  hasSuperAdminRole(user: unknown): boolean;
}

interface FieldService {
  getNestedFields(model: unknown, options: { readonly components: unknown }): readonly string[];
}

/** Strapi gives its services no types: what is there is looked at before it is taken for what we know. */
const lookFor = (strapi: Core.Strapi, uid: string, methods: readonly string[]): unknown => {
  const service: unknown = strapi.service(uid as UID.Service);
  if (isRecord(service) && methods.every((name) => name in service)) return service;
  throw new Error(`This version of Strapi has another service ${uid}`);
};

export const permissionService = (strapi: Core.Strapi): PermissionService =>
  lookFor(strapi, 'admin::permission', [
    'actionProvider',
    'conditionProvider',
    'findMany',
    'findUserPermissions',
  ]) as PermissionService;

export const roleService = (strapi: Core.Strapi): RoleService =>
  lookFor(strapi, 'admin::role', [
    'findOne',
    'exists',
    'create',
    'assignPermissions',
    'hasSuperAdminRole',
  ]) as RoleService;

export const fieldService = (strapi: Core.Strapi): FieldService =>
  lookFor(strapi, 'admin::content-type', ['getNestedFields']) as FieldService;
