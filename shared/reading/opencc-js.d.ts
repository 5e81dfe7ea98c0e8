/** OpenCC's table of single characters: pairs of a traditional one and its simplified forms, “後 后|乾 干 乾”, parted by a stroke. */
declare module "opencc-js/dict/TSCharacters" {
  const pairs: string;
  export default pairs;
}
