import { Plugin, type EditorState, type Transaction } from 'prosemirror-state';
import { Mapping } from 'prosemirror-transform';
import type { NewKey } from './rows-document';
import { turnFacts, turnKey } from './transcript-schema';
import { placedTurns, turnAround, type PlacedTurn } from './turn-commands';

/** Set on changes that come from the form: they are no edits. */
export const FROM_FORM = 'lectern-from-form';

/**
 * Keeps times and identities right whatever brings turns together or doubles them: keys, a selection over several turns that
 * is deleted or written over, dragging, pasting. The last turn that flowed into another gives it its end; of two
 * turns under one key the second becomes a new one.
 */
export const keepTurnsApart = (newKey: NewKey): Plugin =>
  new Plugin({
    appendTransaction: (transactions, before, state) => {
      const isEdit = transactions.some((tr) => tr.docChanged);
      const isOther = transactions.some(
        (tr) => tr.getMeta('history$') !== undefined || tr.getMeta(FROM_FORM) !== undefined,
      );
      if (!isEdit || isOther || before.doc === state.doc) return null;
      const tr = state.tr;
      renewDoubledKeys(tr, newKey);
      takeEnds(tr, mappingOf(transactions), before);
      return tr.docChanged ? tr : null;
    },
  });

const mappingOf = (transactions: readonly Transaction[]): Mapping => {
  const mapping = new Mapping();
  for (const tr of transactions) mapping.appendMapping(tr.mapping);
  return mapping;
};

const renewDoubledKeys = (tr: Transaction, newKey: NewKey): void => {
  const seen = new Set<string>();
  for (const { node, pos } of placedTurns(tr.doc)) {
    const key = turnKey(node);
    if (key !== '' && !seen.has(key)) {
      seen.add(key);
      continue;
    }
    tr.setNodeAttribute(pos, 'key', newKey()).setNodeAttribute(pos, 'row', {});
  }
};

/** A turn that is gone and whose last words stand in another now. */
const takeEnds = (tr: Transaction, mapping: Mapping, before: EditorState): void => {
  const left = new Set(tr.doc.children.map(turnKey));
  for (const gone of placedTurns(before.doc).filter(({ node }) => !left.has(turnKey(node)))) {
    const target = tr.doc.childCount > 0 ? flowedInto(tr, mapping, gone) : null;
    const { end } = turnFacts(gone.node);
    if (target && turnFacts(target.node).end !== end) {
      tr.setNodeAttribute(target.pos, 'end', end);
    }
  }
};

const flowedInto = (tr: Transaction, mapping: Mapping, gone: PlacedTurn): PlacedTurn | null => {
  const end = gone.pos + gone.node.nodeSize - 2;
  const mapped = mapping.mapResult(end, -1);
  const isLost = gone.node.textContent === '' ? mapped.deletedAcross : mapped.deletedBefore;
  if (isLost) return null;
  return turnAround(tr.doc.resolve(Math.min(mapped.pos, tr.doc.content.size)));
};
