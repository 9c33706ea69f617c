// The committed description of the API, and what checks answers against it. Loaded outside of jest's sandbox,
// so that a schema is compiled once for all suites of a worker.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { default: Ajv2020 } = require('ajv/dist/2020');
const { default: addFormats } = require('ajv-formats');

const document = JSON.parse(
  readFileSync(join(__dirname, '..', '..', 'client', 'openapi.json'), 'utf8'),
);

const validatorsOf = (described) => {
  const ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: true });
  addFormats(ajv);
  ajv.addSchema({ $id: 'contract', ...described });
  return (pointer) => {
    const validate = ajv.getSchema(`contract#${pointer}`);
    if (!validate) throw new Error(`The contract has no ${pointer}.`);
    return validate;
  };
};

/** Of drafts, and for tokens with few rights, every member of content can be null or missing. */
const asPartial = ({ components, ...rest }) => {
  const schemas = Object.entries(components.schemas).map(([name, schema]) => [
    name,
    name === 'Error' || name === 'Problem' || isAnswer(schema) ? schema : withNulls(schema),
  ]);
  return { ...rest, components: { ...components, schemas: Object.fromEntries(schemas) } };
};

/** The whole of an answer, around its content. */
const isAnswer = ({ properties }) =>
  properties?.data !== undefined && properties.meta !== undefined;

const withNulls = (schema) => {
  if (!schema.properties) return schema;
  const properties = Object.entries(schema.properties).map(([name, inner]) => [
    name,
    { anyOf: [inner, { type: 'null' }] },
  ]);
  return { ...schema, required: [], properties: Object.fromEntries(properties) };
};

module.exports = {
  document,
  validators: { whole: validatorsOf(document), partial: validatorsOf(asPartial(document)) },
};
