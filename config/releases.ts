import type { Core } from '@strapi/strapi';

const releases = ({ env }: Core.Config.Shared.ConfigParams) => ({
  isMigratingAtStart: env.bool('MIGRATE_AT_START', true),
});

export default releases;
