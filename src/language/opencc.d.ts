// opencc-js ships its dictionaries as modules without types: `繁 简|繁 简…`.
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string
  export default pairs
}
