import { allOf } from '../../../lib/at-once';
import type { PublicCaller } from '../../../platform/public-caller';
import { rightToList } from '../rights';

/** Those of some types, or of what is told of each, that the public may list. */
export const listable = async <Type extends { readonly uid: string }>(
  caller: Pick<PublicCaller, 'may'>,
  types: readonly Type[],
): Promise<readonly Type[]> => {
  const may = await allOf(types.map((type) => caller.may(rightToList(type))));
  return types.filter((_, index) => may[index]);
};
