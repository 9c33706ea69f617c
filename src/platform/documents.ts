import type { Core, UID } from '@strapi/strapi';

/** The Document Service of any type: its own types want one that is known when compiled. */
export interface Documents {
  findMany(params: object): Promise<unknown>;
  findFirst(params: object): Promise<unknown>;
  findOne(params: object): Promise<unknown>;
  create(params: object): Promise<unknown>;
  update(params: object): Promise<unknown>;
  publish(params: object): Promise<unknown>;
}

export const documentsOf = (strapi: Core.Strapi, uid: string): Documents =>
  strapi.documents(uid as UID.ContentType) as unknown as Documents;
