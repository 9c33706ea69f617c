import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listingOf } from '../../../../src/features/content/listing';
import {
  EXPERT,
  INTERVIEW,
  PUBLICATION,
  SHOW,
  TOPIC,
} from '../../../../src/features/content/registry';
import { textAt, valueAt } from '../../../../src/lib/record';

const schemaOf = (uid: string): unknown => {
  const name = uid.slice(uid.indexOf('.') + 1);
  const file = join('src/api', name, 'content-types', name, 'schema.json');
  return JSON.parse(readFileSync(file, 'utf8'));
};

it.each([TOPIC, EXPERT, SHOW, INTERVIEW, PUBLICATION])(
  'a list of $plural is what the model says',
  ({ uid }) => {
    const listing = listingOf(uid);
    if (!listing) throw new Error(`${uid} has no lists.`);
    const schema = schemaOf(uid);
    const i18n = valueAt(valueAt(schema, 'pluginOptions'), 'i18n');
    const kindOf = (field: string) => textAt(valueAt(valueAt(schema, 'attributes'), field), 'type');

    expect(listing.isTranslated).toBe(valueAt(i18n, 'localized') === true);
    expect([listing.dateField].flatMap((field) => field ?? []).map(kindOf)).toEqual(
      listing.dateField === null ? [] : ['date'],
    );
    expect(['date', 'string']).toContain(kindOf(listing.order.field));
    for (const [attribute = ''] of Object.values(listing.shortcuts)) {
      expect(['relation', 'enumeration']).toContain(kindOf(attribute));
    }
  },
);
