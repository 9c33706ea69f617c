import { mergeDependencies, refusalAnswer } from '../../../platform/public-answers';
import type { Dependencies, PublicAnswer, PublicRequest } from '../../../platform/public-reads';
import type { CitationForm, FormProblem } from '../citation-request';
import { FORMAT_FACTS } from '../citation-format';
import type { CslItem } from '../csl-item';
import { renderCitations } from './render';

export interface Citations {
  readonly items: readonly CslItem[];
  /** Of a file made from the answer, without its extension. */
  readonly fileName: string;
  readonly locale: string | null;
  readonly isTruncated: boolean;
  readonly dependencies: readonly Dependencies[];
}

export const citationAnswer = (form: CitationForm, citations: Citations): PublicAnswer => {
  const { contentType, extension } = FORMAT_FACTS[form.format];
  const file = `${citations.fileName}.${extension ?? ''}`;
  return {
    status: 200,
    headers: {
      'content-type': contentType,
      ...(form.isNegotiated ? { vary: 'Accept' } : {}),
      ...(extension === null ? {} : { 'content-disposition': `attachment; filename="${file}"` }),
      ...(citations.isTruncated ? { 'lectern-truncated': 'true' } : {}),
    },
    body: renderCitations(citations.items, form, citations.locale),
    dependencies: mergeDependencies(...citations.dependencies),
  };
};

export const refuseForm = (request: PublicRequest, problem: FormProblem): PublicAnswer =>
  refusalAnswer(request, {
    status: problem.code === 'CITATION_NOT_ACCEPTABLE' ? 406 : 400,
    code: problem.code,
    message: problem.message,
    ...('parameter' in problem ? { details: { parameter: problem.parameter } } : {}),
  });
