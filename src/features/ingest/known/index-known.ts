import { foldText } from '../../../lib/folded-text';
import type { KnownContent, KnownExpert, KnownIndex } from '../import-plan';
import { createKnownNames } from '../speakers/known-names';
import { expertNames } from './experts';
import { showKey, topicKey } from './keys';
import { createKnownTable } from './table';

export const indexKnown = (known: KnownContent): KnownIndex => {
  const names = createKnownNames(known.experts.flatMap(namesOf));
  const experts = createKnownTable(known.experts, expertNames);
  return {
    experts: {
      ...experts,
      put: (expert) => {
        experts.put(expert);
        names.add(namesOf(expert));
      },
    },
    shows: createKnownTable(known.shows, ({ title }) => [showKey(title)]),
    topics: createKnownTable(known.topics, ({ name }) => [topicKey(name)]),
    publications: createKnownTable(known.publications, ({ title }) => [foldText(title)]),
    names,
  };
};

const namesOf = ({ name, nameVariants }: KnownExpert): string[] => [name, ...nameVariants];
