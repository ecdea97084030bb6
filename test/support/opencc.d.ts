declare module 'opencc-js/dict/STCharacters' {
  /** Pairs `simplified traditional[ …]`, joined by |. */
  const dictionary: string;
  export default dictionary;
}
