import { loadedEnvironment } from './environment';

/** What is demanded before anything is published; read by `features/publishing`. */
const publishing = () => ({ isAltTextRequired: loadedEnvironment().ALT_TEXT_REQUIRED });

export default publishing;
