/** The Media Library as it is since Strapi 5.54, by choice: otherwise the second start announces it as news. */
export default () => ({ useLegacyMediaLibrary: false });
