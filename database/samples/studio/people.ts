import type { Portrait } from './portraits';

const BLACK = '#1f1b1d';
const BROWN = '#4a2f23';
const CHESTNUT = '#7b4527';
const FAIR = '#d2a55c';
const GREY = '#8f8a86';
const WHITE = '#d9d5cd';

/** The experts of the institute: nobody in particular. */
export const PEOPLE: readonly Portrait[] = [
  {
    slug: 'nadia-okafor',
    ground: 'sea',
    disc: 'mist',
    skin: '#8a5638',
    hair: { style: 'curls', colour: BLACK },
    clothes: { style: 'suit', colour: 'ochre', under: 'paper' },
    earrings: 'ochre',
  },
  {
    slug: 'emeka-lindqvist',
    ground: 'plum',
    disc: 'sand',
    skin: '#6f432b',
    hair: { style: 'receding', colour: WHITE },
    beard: WHITE,
    glasses: 'round',
    clothes: { style: 'tie', colour: 'ink', under: 'clay' },
  },
  {
    slug: 'mei-lin-tavares',
    ground: 'clay',
    disc: 'sand',
    skin: '#e2b48c',
    hair: { style: 'bob', colour: BLACK },
    glasses: 'square',
    clothes: { style: 'rollneck', colour: 'ink', under: 'sea' },
    width: 0.97,
  },
  {
    slug: 'kwabena-strand',
    ground: 'moss',
    disc: 'paper',
    skin: '#7d4c30',
    hair: { style: 'cropped', colour: BLACK },
    clothes: { style: 'jumper', colour: 'mist', under: 'paper' },
    width: 1.02,
  },
  {
    slug: 'zofia-brzezna',
    ground: 'sky',
    disc: 'paper',
    skin: '#efc9a9',
    hair: { style: 'braids', colour: FAIR },
    clothes: { style: 'jumper', colour: 'clay', under: 'sand' },
  },
  {
    slug: 'rafael-quinones-adeyemi',
    ground: 'ochre',
    disc: 'paper',
    skin: '#a76c46',
    hair: { style: 'quiff', colour: BLACK },
    beard: '#2a2222',
    clothes: { style: 'suit', colour: 'sea', under: 'paper' },
  },
  {
    slug: 'amelie-d-orsenne',
    ground: 'mist',
    disc: 'paper',
    skin: '#eec2a0',
    hair: { style: 'long', colour: CHESTNUT },
    clothes: { style: 'scarf', colour: 'ink', under: 'clay' },
    width: 0.96,
  },
  {
    slug: 'priyanka-o-dowd',
    ground: 'sea',
    disc: 'ochre',
    skin: '#b97d52',
    hair: { style: 'waves', colour: BLACK },
    clothes: { style: 'blouse', colour: 'plum', under: 'paper' },
    earrings: 'sand',
  },
  {
    slug: 'lorenz-kubeck',
    ground: 'sand',
    disc: 'sky',
    skin: '#eabf9d',
    hair: { style: 'parted', colour: GREY },
    glasses: 'round',
    clothes: { style: 'suit', colour: 'moss', under: 'paper' },
  },
  {
    slug: 'solrun-eikeland',
    ground: 'ink',
    disc: 'sky',
    skin: '#f2cfb3',
    hair: { style: 'bun', colour: FAIR },
    clothes: { style: 'rollneck', colour: 'paper', under: 'sand' },
  },
  {
    slug: 'ilse-van-der-holm',
    ground: 'clay',
    disc: 'mist',
    skin: '#ecc4a4',
    hair: { style: 'bob', colour: WHITE },
    clothes: { style: 'suit', colour: 'ink', under: 'ochre' },
    earrings: 'ink',
  },
  {
    slug: 'ruth-anne-palliser',
    ground: 'sea',
    disc: 'sand',
    skin: '#d39b72',
    hair: { style: 'curls', colour: BROWN },
    glasses: 'square',
    clothes: { style: 'blouse', colour: 'clay', under: 'paper' },
  },
  {
    slug: 'ayse-korkut-bell',
    ground: 'ochre',
    disc: 'sand',
    skin: '#dca67c',
    hair: { style: 'long', colour: BROWN },
    clothes: { style: 'jumper', colour: 'moss', under: 'paper' },
    earrings: 'clay',
  },
];
