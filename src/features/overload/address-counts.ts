/** How many connections each address has open. */
export interface AddressCounts {
  of(address: string): number;
  add(address: string): void;
  remove(address: string): void;
}

export const createAddressCounts = (): AddressCounts => {
  const open = new Map<string, number>();
  const of = (address: string): number => open.get(address) ?? 0;
  return {
    of,
    add: (address) => {
      open.set(address, of(address) + 1);
    },
    remove: (address) => {
      if (of(address) > 1) open.set(address, of(address) - 1);
      else open.delete(address);
    },
  };
};
