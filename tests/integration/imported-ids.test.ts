import { EXPERT, expertData, nextNumber } from '../support/content';
import type { Json } from '../support/http';
import { useLectern } from '../support/lectern';
import { eventually, rawRequest } from '../support/raw-http';
import { runSql } from '../support/test-databases';

const lectern = useLectern();

describe('a documentId unlike Strapi’s own', () => {
  const importExpert = async (data: object, documentId: string): Promise<Json> => {
    const expert = await lectern
      .documents(EXPERT)
      .create({ data: expertData(data), status: 'published' });
    await runSql(
      lectern.databaseUrl,
      `update experts set document_id = '${documentId}' where document_id = '${expert.documentId}'`,
    );
    return expert;
  };

  it('is read by the reader, and kept', async () => {
    const documentId = `Imported_${nextNumber()}`;
    await importExpert({}, documentId);
    const ask = () => rawRequest(`${lectern.url}/api/experts/${documentId}`);
    const first = await ask();
    // The change past Strapi may be heard of after the first answer.
    const second = await eventually(ask, ({ headers }) => headers['x-cache'] === 'HIT');

    expect(JSON.parse(String(first.bytes)).data.documentId).toBe(documentId);
    expect(first.headers['x-cache']).toBe('MISS');
    expect(second.headers['x-cache']).toBe('HIT');
  });

  it('wins over the same slug of another document', async () => {
    const contested = `imported-${nextNumber()}`;
    await lectern.documents(EXPERT).create({
      data: expertData({ slug: contested }),
      status: 'published',
    });
    await importExpert({ slug: `other-${nextNumber()}` }, contested);

    const token = await lectern.createToken('read-only');
    for (const query of ['', '?view=card', '?fields=name']) {
      for (const caller of [{}, { token }]) {
        const { status, body } = await lectern.rest(`/experts/${contested}${query}`, caller);
        expect([status, body.data.documentId]).toEqual([200, contested]);
      }
    }
  });
});
