import {
  Button,
  Dialog,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { useEffect, useState, type ReactNode } from 'react';
import type { LostLink } from '../../features/editing/lost-links';
import { useFormFields } from '../saving/use-form-fields';
import { FILL_IN_ENGLISH } from '../translations/fill-in';
import { wordsOf } from '../words';
import { readLanguages, type FilledDocument, type Filling, type Language } from './other-language';
import { useFillIn, type Step } from './use-fill-in';

const useWords = wordsOf(FILL_IN_ENGLISH);

interface FillInProps {
  readonly document: FilledDocument;
  /** The language of the form. */
  readonly to: string;
  /** Those that the document has besides. */
  readonly from: readonly string[];
  readonly onClose: () => void;
}

/** What the window says that fills a form in from another language. */
export const FillIn = ({ document, to, from, onClose }: FillInProps) => {
  const languages = useLanguages();
  const { step, fill, create } = useFillIn(document);
  const nameOf = (code: string): string =>
    languages.find((language) => language.code === code)?.name ?? code;
  if (isDone(step)) return <Done step={step} onClose={onClose} />;
  if (step.kind === 'filled') {
    const onCreate = () => create(step.way, step.filling);
    const { filling } = step;
    const language = nameOf(to);
    return <Lost {...{ filling, language, onCreate, onClose }} model={document.model} />;
  }
  const codes = from.map((code) => ({ code, name: nameOf(code) }));
  return (
    <Choosing
      step={step}
      languages={codes}
      onFill={(code) => fill({ from: code, to })}
      onClose={onClose}
    />
  );
};

const isDone = (step: Step): boolean =>
  step.kind === 'created' || (step.kind === 'filled' && step.filling.lost.length === 0);

const Said = ({ children }: { readonly children: ReactNode }) => (
  <Dialog.Body>
    <Flex direction="column" alignItems="stretch" gap={4} width="100%" data-lectern="fill-in">
      {children}
    </Flex>
  </Dialog.Body>
);

interface ChoosingProps {
  readonly step: Step;
  readonly languages: readonly Language[];
  readonly onFill: (code: string) => Promise<void>;
  readonly onClose: () => void;
}

/** From which language: the only one is chosen already. */
const Choosing = ({ step, languages, onFill, onClose }: ChoosingProps) => {
  const words = useWords();
  const [first, ...more] = languages;
  const [picked, setPicked] = useState<string | null>(null);
  const chosen = picked ?? (more.length === 0 ? (first?.code ?? null) : null);
  return (
    <>
      <Said>
        <Typography>{words('lectern.fill-in.explain')}</Typography>
        <Field.Root name="lectern-other-language">
          <Field.Label>{words('lectern.fill-in.language')}</Field.Label>
          <SingleSelect
            value={chosen}
            placeholder={words('lectern.fill-in.choose')}
            onChange={(code: string | number) => {
              setPicked(String(code));
            }}
          >
            {languages.map(({ code, name }) => (
              <SingleSelectOption key={code} value={code}>
                {name}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
        {step.kind === 'failed' ? (
          <Typography textColor="danger600" role="alert">
            {words('lectern.fill-in.failed', { reason: step.reason })}
          </Typography>
        ) : null}
      </Said>
      <Choices
        isBusy={step.kind === 'busy'}
        leave={words('lectern.fill-in.cancel')}
        onLeave={onClose}
        go={words('lectern.fill-in.fill')}
        onGo={chosen === null ? null : () => onFill(chosen)}
      />
    </>
  );
};

interface ChoicesProps {
  readonly isBusy: boolean;
  readonly leave: string;
  readonly onLeave: () => void;
  readonly go: string;
  /** Null while something is missing for it. */
  readonly onGo: (() => Promise<void>) | null;
}

const Choices = ({ isBusy, leave, onLeave, go, onGo }: ChoicesProps) => (
  <Dialog.Footer>
    <Button flex="auto" variant="tertiary" disabled={isBusy} onClick={onLeave}>
      {leave}
    </Button>
    <Button
      flex="auto"
      loading={isBusy}
      disabled={isBusy || onGo === null}
      onClick={() => {
        onGo?.().catch(() => undefined);
      }}
    >
      {go}
    </Button>
  </Dialog.Footer>
);

const Done = ({ step, onClose }: { readonly step: Step; readonly onClose: () => void }) => {
  const words = useWords();
  const { count, failures } = step.kind === 'created' ? step : { count: null, failures: [] };
  return (
    <>
      <Said>
        <Typography role="status">
          {count === null
            ? words('lectern.fill-in.filled')
            : words('lectern.fill-in.created', { count })}
        </Typography>
        {failures.map(({ name, reason }) => (
          <Typography key={name} textColor="danger600">
            {words('lectern.fill-in.not-created', { name, reason })}
          </Typography>
        ))}
      </Said>
      <Dialog.Footer>
        <Button flex="auto" onClick={onClose}>
          {words('lectern.fill-in.close')}
        </Button>
      </Dialog.Footer>
    </>
  );
};

interface LostProps {
  readonly filling: Filling;
  readonly model: string;
  /** Of the form, by its name. */
  readonly language: string;
  readonly onCreate: () => Promise<void>;
  readonly onClose: () => void;
}

const Lost = ({ filling: { lost }, model, language, onCreate, onClose }: LostProps) => {
  const words = useWords();
  const { labelOf } = useFormFields(model);
  const count = lost.length;
  return (
    <>
      <Said>
        <Typography>{words('lectern.fill-in.lost', { count, language })}</Typography>
        <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
          {lost.map((link) => (
            <Typography key={keyOf(link)} tag="li" dir="auto" fontWeight="semiBold">
              {words('lectern.fill-in.lost-link', { name: link.name, field: labelOf(link.field) })}
            </Typography>
          ))}
        </Flex>
        <Typography variant="pi" textColor="neutral600">
          {words('lectern.fill-in.create-explain', { language })}
        </Typography>
      </Said>
      <Choices
        isBusy={false}
        leave={words('lectern.fill-in.leave-out')}
        onLeave={onClose}
        go={words('lectern.fill-in.create')}
        onGo={onCreate}
      />
    </>
  );
};

const keyOf = ({ field, documentId }: LostLink): string => `${field} ${documentId}`;

const useLanguages = (): readonly Language[] => {
  const [languages, setLanguages] = useState<readonly Language[]>([]);
  useEffect(() => {
    // Without their names, the codes say it.
    readLanguages().then(setLanguages, () => undefined);
  }, []);
  return languages;
};
