import { Flex, Modal } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** A window over the form. */
export const Dialog = ({ title, isOpen, onClose, footer, children }: DialogProps) => (
  <Modal.Root
    open={isOpen}
    onOpenChange={(open) => {
      if (!open) onClose();
    }}
  >
    <Modal.Content>
      <Modal.Header>
        <Modal.Title>{title}</Modal.Title>
      </Modal.Header>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={6}>
          {children}
        </Flex>
      </Modal.Body>
      {footer ? (
        <Modal.Footer>
          <span />
          {footer}
        </Modal.Footer>
      ) : null}
    </Modal.Content>
  </Modal.Root>
);
