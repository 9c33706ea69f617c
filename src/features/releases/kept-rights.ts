import { isRecord, listAt, valueAt } from '../../lib/record';

/** A permission as it is about to be stored, with the fields that it had before and that this release may not know. */
export const permissionWithFields = (permission: unknown, before: readonly unknown[]): unknown => {
  const properties = valueAt(permission, 'properties');
  if (!isRecord(permission) || !isRecord(properties)) return permission;
  const fields = [...new Set([...listAt(properties, 'fields'), ...before])];
  return { ...permission, properties: { ...properties, fields } };
};
