import type { Core } from '@strapi/strapi';
import { serviceWith } from '../../../platform/methods';
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

export const permissionService = (strapi: Core.Strapi): PermissionService =>
  serviceWith(strapi, 'admin::permission', [
    'actionProvider',
    'conditionProvider',
    'findMany',
    'findUserPermissions',
  ]);

export const roleService = (strapi: Core.Strapi): RoleService =>
  serviceWith(strapi, 'admin::role', [
    'findOne',
    'exists',
    'create',
    'assignPermissions',
    'hasSuperAdminRole',
  ]);

export const fieldService = (strapi: Core.Strapi): FieldService =>
  serviceWith(strapi, 'admin::content-type', ['getNestedFields']);
