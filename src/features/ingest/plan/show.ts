import { foldText } from '../../../lib/folded-text';
import type { ImportOptions, KnownShow } from '../import-plan';
import { showKey } from '../known/keys';
import { type Match, matchOf } from '../known/match';
import type { KnownTable } from '../known/table';
import { filledFields, mergeFields } from '../merge/fields';
import type { PageShow, ParsedPage } from '../parsed-page';
import { type PlanContext, type PlannedLink, planRecord, rememberedId } from './context';

/** The show by option, else of the page; what the page tells about another show is not its. */
export const showOf = (page: ParsedPage, options: ImportOptions): PageShow | null => {
  if (options.show === null) return page.show;
  const isSame = page.show !== null && showKey(page.show.title) === showKey(options.show);
  const told = isSame ? page.show : { broadcaster: null, channel: null, frequency: null };
  return { ...told, title: options.show };
};

export const planShow = (page: ParsedPage, context: PlanContext): PlannedLink | null => {
  const show = showOf(page, context.options);
  if (show === null) return null;
  const key = showKey(show.title);
  const { shows: known } = context.known;
  const match = matchShow(show, known);
  const id = rememberedId(context, key);
  return planRecord(
    context,
    { key, type: 'show', label: show.title, previousKey: key, known, match },
    {
      update: (current) => {
        const base = current.documentId === id ? previousShow(context) : null;
        const next = { broadcaster: show.broadcaster, channel: show.channel };
        const versions = { base: base && { ...base }, current: { ...current }, next };
        return { ...mergeFields(versions), relations: {} };
      },
      create: () => ({
        fields: filledFields({ ...show, language: context.options.locale }),
        relations: {},
        reasons: [],
      }),
    },
  );
};

const matchShow = (show: PageShow, shows: KnownTable<KnownShow>): Match<KnownShow> => {
  const sameTitle = shows.among([showKey(show.title)]);
  if (sameTitle.length < 2 || show.broadcaster === null) return matchOf(sameTitle);
  const broadcaster = foldText(show.broadcaster);
  const sameBoth = sameTitle.filter((one) => foldText(one.broadcaster ?? '') === broadcaster);
  return matchOf(sameBoth.length === 1 ? sameBoth : sameTitle);
};

const previousShow = ({ previous }: PlanContext): PageShow | null =>
  previous === null ? null : showOf(previous.page, previous.options);
