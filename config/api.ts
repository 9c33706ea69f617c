/** REST defaults. Unknown query parameters are refused instead of being ignored. */
export default {
  rest: { defaultLimit: 25, maxLimit: 100, withCount: true, strictParams: true },
  documents: { strictParams: true },
};
