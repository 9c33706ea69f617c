import type { Catalogue, Interview } from './documents';
import { writeProse, writeTitle } from './prose';
import type { Random } from './random';
import {
  createLinkWriter,
  rowId,
  STATES,
  systemColumns,
  type Row,
  type Rows,
  type State,
} from './rows';
import { TURNS } from './size';

const BATCH = 250;
const TURN_LENGTH = 320;
const TURN_SECONDS = 60;

/** Interviews in batches, each followed by its turns, its pull quotes and its links. */
export function* writeInterviews(random: Random, catalogue: Catalogue): Generator<Rows> {
  const links = createInterviewLinks();
  for (let from = 0; from < catalogue.interviews.length; from += BATCH) {
    const batch = catalogue.interviews.slice(from, from + BATCH);
    yield { table: 'interviews', rows: batch.flatMap((it) => interviewRows(random, it)) };
    yield {
      table: 'components_interview_turns',
      rows: batch.flatMap((it) => turnRows(random, catalogue, it)),
    };
    yield {
      table: 'components_interview_pull_quotes',
      rows: batch.flatMap((it) => pullQuoteRows(random, catalogue, it)),
    };
    yield { table: 'interviews_cmps', rows: inBothStates(batch, componentRows) };
    for (const { table, write } of links) yield { table, rows: inBothStates(batch, write) };
  }
}

const interviewRows = (random: Random, interview: Interview): Row[] => {
  const { number, documentId, name, slug, airDate, host } = interview;
  const columns = {
    title: name,
    slug,
    standfirst: writeProse(random, 400),
    air_date: airDate,
    host_name: host,
    host_affiliation: 'Harbor Radio',
    audio_url: `https://audio.example.org/${slug}.mp3`,
    duration: TURNS * TURN_SECONDS + random.below(1800),
    locale: 'en',
  };
  return STATES.map((state) => ({
    id: rowId(number, state),
    ...systemColumns(documentId, state),
    ...columns,
  }));
};

const turnRows = (random: Random, catalogue: Catalogue, interview: Interview): Row[] => {
  const guests = interview.guests.flatMap((number) => catalogue.experts[number - 1] ?? []);
  const turns = interview.turnIds.map((turnId, index) => {
    const guest = index % 2 === 1 ? guests[(index >> 1) % guests.length] : undefined;
    return {
      turn_id: turnId,
      speaker: guest?.name ?? interview.host,
      role: guest ? 'guest' : 'host',
      text: writeProse(random, guest ? TURN_LENGTH : TURN_LENGTH / 3),
      start: index * TURN_SECONDS,
      end: (index + 1) * TURN_SECONDS - 0.5,
      expert_document_id: guest?.documentId ?? null,
    };
  });
  return STATES.flatMap((state) =>
    turns.map((turn, index) => ({ id: turnRowId(interview.number, state, index), ...turn })),
  );
};

const pullQuoteRows = (random: Random, catalogue: Catalogue, interview: Interview): Row[] => {
  const guest = catalogue.experts[(interview.guests[0] ?? 1) - 1];
  const quote = { text: writeTitle(random, 12), attribution: guest?.name ?? interview.host };
  return STATES.map((state) => ({ id: rowId(interview.number, state), ...quote }));
};

const componentRows = ({ number, turnIds }: Interview, state: State): Row[] => {
  const entity = rowId(number, state);
  const quote = {
    entity_id: entity,
    cmp_id: entity,
    component_type: 'interview.pull-quote',
    field: 'pullQuote',
    order: null,
  };
  const turns = turnIds.map((_, index) => ({
    entity_id: entity,
    cmp_id: turnRowId(number, state, index),
    component_type: 'interview.turn',
    field: 'transcript',
    order: index + 1,
  }));
  return [quote, ...turns];
};

const turnRowId = (interview: number, state: State, index: number): number =>
  (rowId(interview, state) - 1) * TURNS + index + 1;

interface LinkTable {
  readonly table: string;
  readonly write: (interview: Interview, state: State) => Row[];
}

const createInterviewLinks = (): LinkTable[] => {
  const source = 'interview_id';
  const inverseOrder = 'interview_ord';
  const show = createLinkWriter({ source, target: 'show_id', order: null, inverseOrder });
  const guests = createLinkWriter({
    source,
    target: 'expert_id',
    order: 'expert_ord',
    inverseOrder,
  });
  const topics = createLinkWriter({ source, target: 'topic_id', order: 'topic_ord' });
  const related = createLinkWriter({
    source,
    target: 'publication_id',
    order: 'publication_ord',
  });
  const inState = (targets: readonly number[], state: State) =>
    targets.map((number) => rowId(number, state));
  return [
    {
      table: 'interviews_show_lnk',
      write: (it, state) => show({ sourceId: rowId(it.number, state), targetIds: [it.show] }),
    },
    {
      table: 'interviews_guests_lnk',
      write: (it, state) =>
        guests({ sourceId: rowId(it.number, state), targetIds: inState(it.guests, state) }),
    },
    {
      table: 'interviews_topics_lnk',
      write: (it, state) => topics({ sourceId: rowId(it.number, state), targetIds: it.topics }),
    },
    {
      table: 'interviews_related_publications_lnk',
      write: (it, state) =>
        related({
          sourceId: rowId(it.number, state),
          targetIds: inState(it.relatedPublications, state),
        }),
    },
  ];
};

const inBothStates = (
  batch: readonly Interview[],
  write: (interview: Interview, state: State) => Row[],
): Row[] => batch.flatMap((interview) => STATES.flatMap((state) => write(interview, state)));
