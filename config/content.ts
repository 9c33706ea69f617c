import type { Core } from '@strapi/strapi';

export interface ContentSettings {
  /** Languages that content may be written in, the default one first (BCP 47). */
  readonly locales: readonly string[];
}

const content = ({ env }: Core.Config.Shared.ConfigParams): ContentSettings => ({
  locales: env.array('CONTENT_LOCALES', ['en', 'de', 'fr', 'es', 'ar']),
});

export default content;
