import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Flex } from '@strapi/design-system';
import { useDocumentSlot } from '../saving/use-document-slot';
import { useWords } from '../words';
import { PreviewLinks } from './PreviewLinks';

/** Strapi's panels with ours in that of the preview, which Strapi gives no type: it is known by its title. */
export const withPreviewLinks = (panels: PanelComponent[]): PanelComponent[] =>
  panels.map((panel) => (panel.type === undefined ? linking(panel) : panel));

const linking = (panel: PanelComponent): PanelComponent => {
  const Panel: PanelComponent = (props) => {
    const words = useWords();
    const slot = useDocumentSlot(props.model, props.documentId);
    const shown = panel(props);
    if (shown?.title !== words('content-manager.preview.panel.title')) return shown;
    return {
      ...shown,
      content: (
        <Flex direction="column" alignItems="stretch" gap={2} width="100%" data-lectern="preview">
          {shown.content}
          <PreviewLinks slot={slot} document={props.document} />
        </Flex>
      ),
    };
  };
  return Panel;
};
