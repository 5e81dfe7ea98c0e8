import { countriesIn } from "./values/named-countries.ts";

/** What a text calls a party behind its name. */

/** In double quotes, or in single ones as British texts have them: (‘the University’). */
const QUOTED_ALIAS = /[“"„«「]\s*([^”"“»」]{1,40}?)\s*[”"“»」]|(?<=[(（\s])[‘']\s*([^‘’'"]{2,30}?)\s*[’'](?=[)）\s,;])/u;
const BRACKET_ALIAS =
  /\((?:(?:nachstehend|nachfolgend|im folgenden|hereinafter|ci-apres|a tovabbiakban|dale jen|dalej)[\s,:]+)?(?:en adelante|di seguito|hereinafter|hereafter|im folgenden|ci-apres|nachfolgend|a seguir|doravante|in het vervolg|hierna|nedan|jaljempana|kurz|abgekurzt|in short|for short|en abrege|in breve|abreviad[oa]|kortweg)?[\s,:]*(?:(?:denominad[oa]s?|referred to as|called|the|la|il|el|o|a|als)\s+)?([\p{L}]{2,10})\s*\)/u;
/** What a party is called, in folded text behind its name: in quotes, or alone in a bracket that names no country. */
export function aliasIn(whole: string): string | undefined {
  // the name itself may end in quotes: “某某研究所”（下称“乙方”）
  const text = whole.replace(/^\s*[”"»」]/u, "");
  const [, inDouble, inSingle] = QUOTED_ALIAS.exec(text) ?? [];
  const quoted = inDouble ?? inSingle;
  if (quoted !== undefined) return quoted;
  const alone = BRACKET_ALIAS.exec(text)?.[1];
  return alone === undefined || countriesIn(alone).length > 0 ? undefined : alone;
}

/** An acronym without quotes: en adelante IMD, doravante UES. */
export const BARE_ALIAS =
  /(?:en adelante|en lo sucesivo|in seguito|di seguito|nel seguito|ci-après|doravante|adiante|hereinafter|hereafter|nachfolgend|im Folgenden|nedan|下称|以下简称)[\s,:]*(?:referred to as|(?:denominad|designad)[oa](?: por)?|dénommée?|genannt|denominat[oa])?\s*(?:the|la|le|el|il|a|o)?\s*(\p{Lu}[\p{Lu}\d]{1,9})(?!\p{L})/u;
