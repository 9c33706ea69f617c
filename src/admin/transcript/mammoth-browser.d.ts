/** All of mammoth in one file for browsers, with the types of the package. */
declare module 'mammoth/mammoth.browser' {
  import mammoth from 'mammoth';
  export default mammoth;
}
