import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useAuth } from '@strapi/strapi/admin';
import { whyClosed } from '../../features/roles/shown-actions';
import { Note } from '../saving/Note';
import { useWords } from '../words';

/** The panel of buttons says why there are none, where somebody may read a document and not change it. */
export const sayWhyClosed = (Actions: PanelComponent): PanelComponent => {
  const Told: PanelComponent = (props) => {
    const words = useWords();
    const permissions = useAuth('SayWhyClosed', (state) => state.permissions);
    const userId = useAuth('SayWhyClosed', (state) => state.user?.id);
    const { model, document } = props;
    const panel = Actions(props);
    const why = document ? whyClosed(permissions, { model, userId, document }) : null;
    if (!panel || why === null) return panel;
    return {
      ...panel,
      content: (
        <>
          <Note>{words(`lectern.closed.${why}`)}</Note>
          {panel.content}
        </>
      ),
    };
  };
  if (Actions.type) Told.type = Actions.type;
  return Told;
};
