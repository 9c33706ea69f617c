const ORCID = /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/;

/**
 * Whether `value` is an ORCID iD: four groups of four, the last character a check digit by
 * ISO/IEC 7064 MOD 11-2 (ORCID, "Structure of the ORCID Identifier").
 */
export const isOrcid = (value: string): boolean => {
  if (!ORCID.test(value)) return false;
  const characters = value.replaceAll('-', '');
  const digits = Array.from(characters.slice(0, 15), Number);
  const total = digits.reduce((sum, digit) => (sum + digit) * 2, 0);
  const check = (12 - (total % 11)) % 11;
  return characters.at(15) === (check === 10 ? 'X' : String(check));
};
