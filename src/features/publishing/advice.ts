import { firstOfEach } from '../../lib/by-key';
import { textAt } from '../../lib/record';
import { adviceOf, type Advice, type AdviceSubject } from './advice-mark';
import { transcriptAdvice } from './transcript-advice';

/** In the order of the form; what would be ticked off together is said once. */
export const findAdvice = (subject: AdviceSubject): readonly Advice[] => {
  const advice = [
    ...summaryAdvice(subject),
    ...linkAdvice(subject),
    ...pictureAdvice(subject),
    ...addressAdvice(subject),
    ...transcriptAdvice(subject),
  ];
  return firstOfEach(advice, ({ mark }) => mark);
};

const summaryAdvice = ({ type, draft }: AdviceSubject): Advice[] => {
  const field = type.fields?.text;
  const isThere = field === undefined || (textAt(draft, field) ?? '').trim() !== '';
  return isThere ? [] : [adviceOf('NO_SUMMARY', [field])];
};

const WANTED_LINKS = [
  ['topics', 'NO_TOPIC'],
  ['relatedPublications', 'NO_RELATED'],
] as const;

const linkAdvice = ({ linked }: AdviceSubject): Advice[] =>
  WANTED_LINKS.flatMap(([field, code]) =>
    linked[field]?.length === 0 ? [adviceOf(code, [field])] : [],
  );

const pictureAdvice = ({ undescribed }: AdviceSubject): Advice[] =>
  undescribed.map(({ path, name, key }) =>
    adviceOf('IMAGE_WITHOUT_ALT', path, { values: { name }, about: [path[0] ?? '', key] }),
  );

const addressAdvice = ({ deadLinks }: AdviceSubject): Advice[] =>
  deadLinks.map(({ path, url, state }) =>
    adviceOf('DEAD_LINK', path, { values: { url, state }, about: [path[0] ?? '', url] }),
  );
