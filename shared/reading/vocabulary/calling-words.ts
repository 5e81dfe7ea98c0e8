/** What a party is called, behind its name and without quotes. */

const NORDIC_CALLING = "(?:nedan kalla[dt]|i det följande kalla[dt]|heretter kalt|herefter kaldet)";
/** A participle alone belongs to a name: el centro denominado Instituto Catalán de Nanotecnología. */
const WORDS_OF_CALLING = `(?:${NORDIC_CALLING}|hereinafter (?:referred to as|called)|(?:in het vervolg|hierna) (?:te noemen|genoemd)|hierna(?=\\s*:)|(?:en adelante|en lo sucesivo|in seguito|di seguito|nel seguito|doravante),? (?:denominad|denominat)[oa]|ci-après,? dénommée?|jäljempänä)[\\s:,]+(?:the |la |le |el |il |de |het |l['’])?`;
export const CALLED_AS = new RegExp(`${WORDS_OF_CALLING}$`, "u");
/** What a party is called without quotes: nedan kallad Högskolan; no first word of a name. */
export const CALLED_WORD = new RegExp(`${WORDS_OF_CALLING}(\\p{Lu}\\p{Ll}{2,20}(?:\\s[1-4A-D](?!\\p{L}))?)(?!\\p{L}|\\s+\\p{Lu})`, "u");
/** The same, in the definite form, at the end of its line, where the next party begins: … nedan kallad Högskolan Xinzhuang-institutet …. */
const CALLED_BARE = new RegExp(`${NORDIC_CALLING}[\\s:,]+\\p{Lu}\\p{Ll}{2,20}(?:an|en|et)(?=\\s+\\p{Lu}\\p{L})`, "gu");
export const behindCalled = (text: string): readonly string[] => {
  const ends = [...text.matchAll(CALLED_BARE)].map(({ index, 0: words }) => index + words.length);
  return [0, ...ends].map((from, at) => text.slice(from, ends[at] ?? text.length).trim());
};
/** A line that says what the party named above is called: – nachstehend „THE“ genannt –. */
export const CALLED =
  /^[\s(–-]*(?:nachstehend|nachfolgend|im folgenden|hereinafter|hereafter|ci-apres|en adelante|di seguito|nel seguito|doravante|以下|下称|简称|vertreten|represent)/u;
