import { z } from 'zod';
import { DOCUMENT_OF_FORM } from '../content/panel-fields';
import { FILES_AT_ONCE } from './links-here';

/** `locale`: also `*`, for all languages. */
export const LINKS_QUESTION = z.strictObject(DOCUMENT_OF_FORM);

const IDS = z.array(z.int().min(1)).max(FILES_AT_ONCE);

export const FILE_LINKS_QUESTION = z.strictObject({ fileIds: IDS, folderIds: IDS });
