import { loadedEnvironment } from './environment';

/** Where previews of drafts are shown; read by `features/preview-links`. */
const previewLinks = () => ({ address: loadedEnvironment().PREVIEW_URL ?? null });

export default previewLinks;
