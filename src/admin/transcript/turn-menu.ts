import type { EditorState, Transaction } from 'prosemirror-state';
import type { Cast } from './speaker-links';
import type { MenuPart } from './turn-view';

export interface OpenMenu {
  readonly key: string;
  readonly anchor: HTMLElement;
  readonly part: MenuPart;
  /** It opens with all turns of the speaker chosen. */
  readonly isForAll?: boolean;
}

export interface TurnMenuProps {
  readonly menu: OpenMenu;
  readonly state: EditorState;
  readonly cast: Cast;
  /** Null where there is no audio. */
  readonly onPlay: ((seconds: number) => void) | null;
  readonly onEdit: (make: (state: EditorState) => Transaction) => void;
  readonly onMove: (key: string, by: -1 | 1) => void;
  readonly onRemove: (key: string) => void;
  readonly onClose: () => void;
}
