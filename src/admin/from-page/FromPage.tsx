import { Button, Flex, Grid, Main } from '@strapi/design-system';
import { Layouts, Page, BackButton } from '@strapi/strapi/admin';
import { canBeMade } from '../../features/ingest/review/choices';
import { FROM_PAGE_RIGHT } from '../../features/ingest/review/review';
import { PageFacts } from './PageFacts';
import { PageText } from './PageText';
import { PlanView } from './PlanView';
import { ProblemAlert } from './ProblemAlert';
import { useCreateDrafts } from './use-create-drafts';
import { usePagePlan } from './use-page-plan';
import { useReviewPage } from './use-page-review';
import { useWords } from './words';

/** From a saved page to drafts: the page beside the plan of what comes of it, as a form. */
export const FromPage = () => (
  <Page.Protect permissions={[{ action: `api::${FROM_PAGE_RIGHT}`, subject: null }]}>
    <PageReviewState />
  </Page.Protect>
);

const PageReviewState = () => {
  const words = useWords();
  const review = useReviewPage(new URLSearchParams(window.location.search).get('locale'));
  const known = usePagePlan(review.request);
  const { plan } = known;
  const drafts = useCreateDrafts(review, known);
  const canCreate = plan !== null && known.isFresh && canBeMade(plan, review.choices);
  const isUpdate = ['update', 'unchanged'].includes(plan?.interview.outcome ?? '');
  return (
    <Main>
      <Page.Title>{words('lectern.page.title')}</Page.Title>
      <Layouts.Header
        title={words('lectern.page.title')}
        subtitle={words('lectern.page.subtitle')}
        navigationAction={<BackButton />}
        primaryAction={
          <Button disabled={!canCreate} loading={drafts.isMaking} onClick={drafts.create}>
            {words(isUpdate ? 'lectern.page.update' : 'lectern.page.create')}
          </Button>
        }
      />
      <Layouts.Content>
        <Grid.Root gap={6}>
          <Grid.Item col={5} m={12} s={12} xs={12} direction="column" alignItems="stretch">
            <PageText review={review} />
          </Grid.Item>
          <Grid.Item col={7} m={12} s={12} xs={12} direction="column" alignItems="stretch">
            <Flex direction="column" alignItems="stretch" gap={6}>
              <PageFacts review={review} plan={plan} />
              <ProblemAlert problem={drafts.problem ?? known.problem} onAgain={known.askAgain} />
              <PlanView review={review} known={known} />
            </Flex>
          </Grid.Item>
        </Grid.Root>
      </Layouts.Content>
    </Main>
  );
};
