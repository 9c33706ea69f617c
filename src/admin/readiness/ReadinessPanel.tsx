import {
  unstable_useDocumentLayout as useDocumentLayout,
  type PanelComponent,
  type PanelComponentProps,
} from '@strapi/content-manager/strapi-admin';
import { Flex, TextButton, Typography } from '@strapi/design-system';
import { useDocumentSlot } from '../desk/use-document-slot';
import { useFormFields, type FormFields } from '../desk/use-form-fields';
import { Note } from '../desk/Note';
import { useWords } from '../words';
import { jumpToField } from './jump-to-field';
import { adviceText, problemText } from './problem-words';
import { useReadiness } from './use-readiness';

/** What stands between this draft and its publication, from what is typed. */
export const ReadinessPanel: PanelComponent = ({ activeTab, model, documentId }) => {
  const words = useWords();
  const { edit } = useDocumentLayout(model);
  if (activeTab === 'published' || edit.options.draftAndPublish !== true) return null;
  return {
    title: words('lectern.readiness.title'),
    content: <Lists model={model} {...(documentId ? { documentId } : {})} />,
  };
};

const Lists = ({ model, documentId }: Pick<PanelComponentProps, 'model' | 'documentId'>) => {
  const words = useWords();
  const fields = useFormFields(model);
  const readiness = useReadiness(useDocumentSlot(model, documentId), fields);
  if (readiness === null) return <Note>{words('lectern.readiness.asking')}</Note>;
  if (readiness === 'failed') return <Note>{words('lectern.readiness.unknown')}</Note>;
  const { problems, advice } = readiness;
  const labelOf = ([field = '']: readonly string[]): string => fields.labelOf(field);
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%" data-lectern="readiness">
      <Note color={problems.length > 0 ? 'danger600' : 'neutral600'}>
        {words('lectern.readiness.must', { count: problems.length })}
      </Note>
      <Jumps
        items={problems.map((problem) => ({
          path: problem.path,
          text: problemText(problem, labelOf(problem.path), words),
        }))}
        fields={fields}
      />
      {advice.length > 0 ? (
        <Note>{words('lectern.readiness.should', { count: advice.length })}</Note>
      ) : null}
      <Jumps
        items={advice.map((item) => ({
          path: item.path,
          text: adviceText(item, labelOf(item.path), words),
        }))}
        fields={fields}
      />
    </Flex>
  );
};

interface JumpsProps {
  readonly items: readonly { readonly path: readonly string[]; readonly text: string }[];
  readonly fields: FormFields;
}

/** How many are shown of one kind: whoever has more begins with these. */
const MOST_SHOWN = 20;

/** Buttons put their words in the middle. */
const AT_START = { display: 'block', textAlign: 'start' } as const;

/** Sentences that lead to their fields. */
const Jumps = ({ items, fields }: JumpsProps) =>
  items.length === 0 ? null : (
    <Flex direction="column" alignItems="flex-start" gap={2} tag="ul">
      {items.slice(0, MOST_SHOWN).map(({ path, text }) => (
        <li key={`${path.join('.')} ${text}`}>
          <TextButton
            onClick={() => {
              jumpToField(path, fields.labelOf(path[0] ?? ''));
            }}
          >
            <Typography variant="pi" textColor="primary600" style={AT_START}>
              {text}
            </Typography>
          </TextButton>
        </li>
      ))}
    </Flex>
  );
