/** What is measured: one process each, on a database of its own. */
export const MODES = ['plain', 'sql', 'cold', 'hot', 'bare'] as const;
export type Mode = (typeof MODES)[number];

export const MODE_TITLES: Readonly<Record<Mode, string>> = {
  plain: 'plain Strapi',
  sql: 'hand-written SQL',
  cold: 'Lectern cold',
  hot: 'Lectern hot',
  bare: 'bare buffer',
};

/** The modes that are Lectern itself, and the settings that make it that mode. */
export const LECTERN_SETTINGS: Readonly<Partial<Record<Mode, Readonly<Record<string, string>>>>> = {
  plain: { READER_ENABLED: 'false', HTTP_CACHE_ENABLED: 'false', READ_INDEXES_ENABLED: 'false' },
  cold: { HTTP_CACHE_ENABLED: 'false' },
  hot: {},
};

export const isLectern = (mode: Mode): boolean => mode in LECTERN_SETTINGS;
