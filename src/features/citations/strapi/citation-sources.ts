import type { ContentReads } from '../../../platform/content-reads';
import type { PublicCaller } from '../../../platform/public-caller';
import type { Dependencies } from '../../../platform/public-reads';
import type { PublishingContext } from '../../content/page-link';
import type { PublicPaths } from '../../content/public-url';
import { findReadableSite } from '../../content/strapi/public-site';
import type { TopicTree } from '../../content/strapi/topic-tree';
import type { AnswerMissing } from '../../slugs/strapi/interface';
import type { Successors } from '../../transcripts/interface';
import type { CitationPrinter } from './printer';

/** What citations are made from. */
export interface CitationSources {
  readonly reads: ContentReads;
  readonly caller: PublicCaller;
  readonly paths: PublicPaths;
  readonly answerMissing: AnswerMissing;
  readonly printer: CitationPrinter;
  readonly topicTree: TopicTree;
  /** The turns of an interview that flowed into others. */
  readonly successorsIn: (documentId: string) => Promise<Successors>;
}

export const citationContext = async ({
  reads,
  paths,
}: CitationSources): Promise<PublishingContext & { readonly dependencies: Dependencies }> => {
  const { site, dependencies } = await findReadableSite(reads);
  return { site, paths, dependencies };
};
