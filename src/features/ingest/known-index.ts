import { foldText } from '../../lib/folded-text';
import type { KnownContent, KnownExpert, KnownIndex } from './import-plan';
import { expertNames } from './known-experts';
import { createKnownNames } from './known-names';
import { createKnownTable } from './known-table';
import { showKey } from './plan-show';
import { topicKey } from './plan-topics';

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
