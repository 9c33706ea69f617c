import { QueueFull } from '../../../lib/work-queue';
import { mergeDependencies, refusalAnswer } from '../../../platform/public-answers';
import type { Dependencies, PublicAnswer, PublicRequest } from '../../../platform/public-reads';
import type { CitationForm } from '../citation-form';
import { FORMAT_FACTS } from '../citation-format';
import type { CslItem } from '../csl-item';
import type { CitationPrinter } from './printer';

export interface Citations {
  readonly form: CitationForm;
  readonly items: readonly CslItem[];
  /** Of a file made from the answer, without its extension. */
  readonly fileName: string;
  readonly locale: string | null;
  readonly isTruncated: boolean;
  readonly dependencies: readonly Dependencies[];
}

/** Printed; or 503 `CITATIONS_BUSY` while the printer has too much to do. */
export const citationAnswer = async (
  request: PublicRequest,
  printer: CitationPrinter,
  { form, items, locale, ...citations }: Citations,
): Promise<PublicAnswer> => {
  try {
    const body = await printer.print({ items, form, locale });
    return printedAnswer(body, form, citations);
  } catch (error) {
    if (!(error instanceof QueueFull)) throw error;
    const busy = refusalAnswer(request, BUSY);
    return { ...busy, headers: { ...busy.headers, 'retry-after': '1' } };
  }
};

const BUSY = {
  status: 503,
  code: 'CITATIONS_BUSY',
  message: 'Too many citations are being printed at the moment. Try again in a second.',
} as const;

const printedAnswer = (
  body: string,
  form: CitationForm,
  {
    fileName,
    isTruncated,
    dependencies,
  }: Pick<Citations, 'fileName' | 'isTruncated' | 'dependencies'>,
): PublicAnswer => {
  const { contentType, extension } = FORMAT_FACTS[form.format];
  const file = `${fileName}.${extension ?? ''}`;
  return {
    status: 200,
    headers: {
      'content-type': contentType,
      ...(form.isNegotiated ? { vary: 'Accept' } : {}),
      ...(extension === null ? {} : { 'content-disposition': `attachment; filename="${file}"` }),
      ...(isTruncated ? { 'lectern-truncated': 'true' } : {}),
    },
    body,
    dependencies: mergeDependencies(...dependencies),
  };
};
