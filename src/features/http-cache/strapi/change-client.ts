import type { Core } from '@strapi/strapi';
import type { Client } from 'pg';
import { ownConnection } from '../../../platform/own-connection';

/** Milliseconds after which a silent database counts as away. */
const PATIENCE = 2_000;

/** A connection outside of Strapi's pool: LISTEN needs one of its own. */
export const createChangeClient = (strapi: Core.Strapi): Client =>
  ownConnection(strapi, { name: 'lectern-changes', patience: PATIENCE });
