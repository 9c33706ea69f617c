import { honouredName, nameParts } from '../../../src/lib/name-parts';

describe('honouredName', () => {
  it.each([
    ['Ada Merrow', { prefix: null, name: 'Ada Merrow', suffix: null }],
    ['Dr. Ada Merrow, PhD', { prefix: 'Dr.', name: 'Ada Merrow', suffix: 'PhD' }],
    ['Prof. Dr. Ada Merrow', { prefix: 'Prof. Dr.', name: 'Ada Merrow', suffix: null }],
    ['Ada Merrow, MSc, Ph.D.', { prefix: null, name: 'Ada Merrow', suffix: 'MSc, Ph.D.' }],
    ['Ada Merrow PhD', { prefix: null, name: 'Ada Merrow', suffix: 'PhD' }],
    ['Sir Ivo Pell, Jr., OBE', { prefix: 'Sir', name: 'Ivo Pell, Jr.', suffix: 'OBE' }],
    ['Jack Ma', { prefix: null, name: 'Jack Ma', suffix: null }],
    ['Merrow, Ada', { prefix: null, name: 'Merrow, Ada', suffix: null }],
    ['Dr.', { prefix: null, name: 'Dr.', suffix: null }],
    ['Dr. Merrow', { prefix: 'Dr.', name: 'Merrow', suffix: null }],
    ['PhD', { prefix: null, name: 'PhD', suffix: null }],
  ])('%s', (text, expected) => {
    expect(honouredName(text)).toEqual(expected);
  });
});

describe('nameParts', () => {
  it.each([
    ['Ada Merrow', 'Ada', 'Merrow'],
    ['Ada Ruth Merrow', 'Ada Ruth', 'Merrow'],
    ['Orla Von der Aue', 'Orla', 'Von der Aue'],
    ['Piet De Wit', 'Piet', 'De Wit'],
    ['Piet Van den Dam', 'Piet', 'Van den Dam'],
    ['Lies Op de Laak', 'Lies', 'Op de Laak'],
    ['Lies op de Laak', 'Lies', 'op de Laak'],
    ["Anna 't Hart", 'Anna', "'t Hart"],
    ['Anna ’t Hart', 'Anna', '’t Hart'],
    ["Joris in 't Woud", 'Joris', "in 't Woud"],
    ["Joris van 't Woud", 'Joris', "van 't Woud"],
    ['Ulf zum Felde', 'Ulf', 'zum Felde'],
    ['Ulf vom Bruch', 'Ulf', 'vom Bruch'],
    ['Ulf von und zu Stein', 'Ulf', 'von und zu Stein'],
    ['Karim Abu Nasr', 'Karim', 'Abu Nasr'],
    ['Salim bin Harith', 'Salim', 'bin Harith'],
    ['Omar Abd al-Karim', 'Omar', 'Abd al-Karim'],
    ['Luz Prado y Vega', 'Luz', 'Prado y Vega'],
    ['Luz de la Cruz y Vega', 'Luz', 'de la Cruz y Vega'],
    ['Rui Costa e Melo', 'Rui', 'Costa e Melo'],
    ['Gaia dalla Rocca', 'Gaia', 'dalla Rocca'],
    ['سالم بن حارث', 'سالم', 'بن حارث'],
    ['Анна фон Штейн', 'Анна', 'фон Штейн'],
    ['Van Merrow', 'Van', 'Merrow'],
    ['Al Merrow', 'Al', 'Merrow'],
    ['ada ruth merrow', 'ada ruth', 'merrow'],
  ])('%s', (name, given, family) => {
    expect(nameParts(name)).toEqual({ given, family, suffix: null });
  });

  it.each(['Merrow', '王明', ''])('takes %s whole', (name) => {
    expect(nameParts(name)).toBeNull();
  });

  it('tells a generation from the family', () => {
    expect(nameParts('Ivo Pell, Jr.')).toEqual({ given: 'Ivo', family: 'Pell', suffix: 'Jr.' });
  });
});
