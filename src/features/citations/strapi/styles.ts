import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';

/** Citation.js brings APA; the other official styles are files of rehype-citation, which none other ships. */
const SHIPPED_STYLES = ['chicago', 'mla'] as const;

/** Makes the official styles known to Citation.js. Throws where one is not where it is expected. */
export const loadStyles = (): void => {
  const { templates } = plugins.config.get('@csl');
  for (const name of SHIPPED_STYLES.filter((style) => !templates.has(style))) {
    templates.add(name, readStyle(name));
  }
};

/** Each file is an ES module that exports the style's XML as one template literal. */
const readStyle = (name: string): string => {
  const folder = join(dirname(require.resolve('rehype-citation')), 'styles');
  const module = readFileSync(join(folder, `${name}.js`), 'utf8');
  const style = module.slice(module.indexOf('`') + 1, module.lastIndexOf('`'));
  if (!style.startsWith('<?xml'))
    throw new Error(`The citation style “${name}” is not in its file.`);
  return style;
};
