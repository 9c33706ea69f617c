import {
  unstable_useDocumentLayout as useDocumentLayout,
  type PanelComponent,
  type PanelComponentProps,
} from '@strapi/content-manager/strapi-admin';
import { Flex } from '@strapi/design-system';
import { lazy, Suspense } from 'react';
import { Note } from '../saving/Note';
import { PanelGuard } from '../saving/PanelGuard';
import { useDocumentSlot } from '../saving/use-document-slot';
import { useFormFields } from '../saving/use-form-fields';
import { useWords } from '../words';
import { AdviceList } from './AdviceList';
import { Jump, MOST_SHOWN } from './Jump';
import { problemText } from './problem-words';
import { useReadiness } from './use-readiness';

const PublishTarget = lazy(async () => ({
  default: (await import('./PublishTarget')).PublishTarget,
}));

/** From a button in it that has done its work, and goes. */
const TAKES_FOCUS = { outline: 'none' } as const;

/** What stands between this draft and its publication, from what is typed. */
export const ReadinessPanel: PanelComponent = ({ activeTab, model, documentId }) => {
  const words = useWords();
  const { edit } = useDocumentLayout(model);
  if (activeTab === 'published' || edit.options.draftAndPublish !== true) return null;
  return {
    title: words('lectern.readiness.title'),
    content: (
      <PanelGuard instead={<Note>{words('lectern.readiness.unknown')}</Note>}>
        <Lists model={model} {...(documentId ? { documentId } : {})} />
      </PanelGuard>
    ),
  };
};

const Lists = ({ model, documentId }: Pick<PanelComponentProps, 'model' | 'documentId'>) => {
  const words = useWords();
  const fields = useFormFields(model);
  const { readiness, tick } = useReadiness(useDocumentSlot(model, documentId), fields);
  if (readiness === null) return <Note>{words('lectern.readiness.asking')}</Note>;
  if (readiness === 'failed') return <Note>{words('lectern.readiness.unknown')}</Note>;
  const { problems, waiting } = readiness;
  return (
    <Flex
      {...{ tabIndex: -1, direction: 'column', alignItems: 'stretch', gap: 3, width: '100%' }}
      style={TAKES_FOCUS}
      data-lectern="readiness"
    >
      <Note color={problems.length > 0 ? 'danger600' : 'neutral600'}>
        {words('lectern.readiness.must', { count: problems.length })}
      </Note>
      {problems.length > 0 ? (
        <Flex direction="column" alignItems="stretch" gap={2} tag="ul">
          {problems.slice(0, MOST_SHOWN).map((problem) => {
            const [field = ''] = problem.path;
            const text = problemText(problem, fields.labelOf(field), words);
            return (
              <li key={`${problem.path.join('.')} ${text}`}>
                <Jump path={problem.path} label={fields.labelOf(field)} text={text} />
                {problem.code === 'TARGET_NOT_PUBLISHED' ? (
                  <Suspense fallback={null}>
                    {waiting
                      .filter((target) => target.field === field)
                      .map((target) => (
                        <PublishTarget key={target.documentId} target={target} />
                      ))}
                  </Suspense>
                ) : null}
              </li>
            );
          })}
        </Flex>
      ) : null}
      <AdviceList
        readiness={readiness}
        fields={fields}
        tick={tick}
        isNew={documentId === undefined}
      />
    </Flex>
  );
};
