import { loadedEnvironment } from './environment';

/** Where transcripts are shown. */
const transcripts = () => ({ isIndexed: loadedEnvironment().TRANSCRIPTS_INDEXED });

export default transcripts;
