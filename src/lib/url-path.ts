/** The path of what a request names: what stands before its query. */
export const pathOfUrl = (url: string): string => {
  const end = url.indexOf('?');
  return end === -1 ? url : url.slice(0, end);
};
