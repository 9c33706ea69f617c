import {
  createJointStatements,
  jointText,
} from '../../../../../src/features/reader/strapi/joint-statements';

const prepared = (text: string, parameters: number) => ({
  plan: { text, parameters: Array.from({ length: parameters }, () => 0) },
});

describe('a statement of several reads', () => {
  it('counts the parameters of each on from those before it', () => {
    const one = prepared('select $1 || $2 || $1', 2);
    const two = prepared('select $2, $1 where $12 = 1', 12);

    expect(jointText([one, two, one])).toBe(
      'select (select $1 || $2 || $1) as answer0, ' +
        '(select $4, $3 where $14 = 1) as answer1, (select $15 || $16 || $15) as answer2',
    );
  });

  it('is the same one for the same reads in the same order', () => {
    const statementOf = createJointStatements();
    const [one, two] = [prepared('select $1', 1), prepared('select 2', 0)];

    expect(statementOf([one, two])).toBe(statementOf([one, two]));
    expect(statementOf([two, one])).not.toBe(statementOf([one, two]));
    expect(statementOf([one])).not.toBe(statementOf([one, two]));
  });
});
