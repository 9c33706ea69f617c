/** Gives the preview right a name that API tokens can be granted in the admin panel. */
export default {
  routes: [{ method: 'GET', path: '/preview', handler: 'preview.read' }],
};
