/** How many connections each address has open. */
export interface AddressCounts {
  /** Counts one more, unless the address has as many as it may. */
  admit(address: string): boolean;
  release(address: string): void;
}

export const createAddressCounts = (most: number): AddressCounts => {
  const open = new Map<string, number>();
  return {
    admit: (address) => {
      const count = open.get(address) ?? 0;
      if (count >= most) return false;
      open.set(address, count + 1);
      return true;
    },
    release: (address) => {
      const count = (open.get(address) ?? 0) - 1;
      if (count > 0) open.set(address, count);
      else open.delete(address);
    },
  };
};
