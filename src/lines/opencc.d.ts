declare module 'opencc-js/dict/TSCharacters' {
  /** Pairs `traditional simplified[ …]`, joined by |. */
  const dictionary: string;
  export default dictionary;
}
