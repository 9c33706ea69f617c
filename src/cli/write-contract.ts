import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import openapiTypes, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { runCommand } from './command-line';
import { registeredStrapi } from './registered-strapi';
import { say } from './terminal';

interface Described {
  readonly document: () => OpenAPI3;
}

interface Viewed {
  readonly fragments: () => string;
}

const GRAPHQL_HEADER =
  '# What listings and pages show, for GraphQL. Made by `npm run contract`. Not to be edited.\n\n';
const HEADER = '// Made from openapi.json by `npm run contract`. Not to be edited.\n\n';

/** Writes the description of the API, and the types of the client made of it. */
const main = async (): Promise<void> => {
  const program = new Command('npm run contract --')
    .description('Writes the description of the API and the types of the client.')
    .option('--release', 'also keep it as the contract that later ones may not break')
    .argument('[folder]', 'where to', 'client');
  const { release } = program.parse().opts<{ release?: boolean }>();
  const { root, strapi } = await registeredStrapi();
  const folder = join(root, program.processedArgs[0] as string);
  mkdirSync(join(folder, 'src'), { recursive: true });
  const { document } = strapi.get<Described>('lectern.openapi');
  const description = document();
  const text = `${JSON.stringify(description, null, 2)}\n`;
  writeFileSync(join(folder, 'openapi.json'), text);
  const types = astToString(await openapiTypes(text, { alphabetize: true }));
  writeFileSync(join(folder, 'src', 'schema.ts'), HEADER + types);
  const { fragments } = strapi.get<Viewed>('lectern.graphql');
  writeFileSync(join(folder, 'views.graphql'), `${GRAPHQL_HEADER}${fragments()}`);
  if (release) writeFileSync(join(folder, 'released.json'), `${JSON.stringify(description)}\n`);
  await strapi.destroy();
  say(`Written: openapi.json, views.graphql and the types of the client, in ${folder}.`);
};

runCommand(main);
