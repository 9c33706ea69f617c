import { addStyle } from '../style';

/** Over Strapi's preview, the only header of a form. */
const HEADER = 'form header[class]:has(> div > h1)';

/** On a phone or a tablet its buttons go on below: in one line they were out of sight, and nothing scrolled to them. */
export const showWholeHeader = (): void => {
  addStyle(`
@media (max-width: 1023px) {
  ${HEADER} { flex-shrink: 0; flex-wrap: wrap; gap: 0; height: auto; padding-block: 0.4rem; }
  ${HEADER} > div[class] { border: 0; flex: 1 1 100%; flex-wrap: wrap; height: auto; min-width: 0; padding-inline: 0.8rem; }
  ${HEADER} > div[class] > div[class] { flex: 0 1 auto; flex-wrap: wrap; }
}`);
};
