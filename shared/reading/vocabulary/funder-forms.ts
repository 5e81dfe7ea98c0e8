import { folded } from "../folded.ts";
import { FUNDER_WORDS } from "./proof-words.ts";

/** How bodies that fund are called, in whole or in part. */
export const FUNDER =
  /(?:科技|科学|科學|創新|创新|研究|教育|经济|經濟|产业|產業|农业|農業)[^，。；]{0,8}[署局厅廳]$|minist|management unit|管理单元|资助局|資助局|agency|agence|agencia|agenzia|hivatal|hatosag|foundation|stiftung|funda[cç]|fondation|fondazione|fonds|fund\b|fundo|council|(?<!rekto|refe|cont)rat(?!\p{L})|(?:aufbau|f[öo]rder|investitions)bank|service public (?:de|f[ée]d[ée]ral)(?!\p{L})|forschungsgemeinschaft|executive|academy|akatemia|akademie|academia|r[åa]det(?!s(?!\p{L}))|(?<=\p{L})råd(?!\p{L})|myndighet|innovation|kommission|commission|institutes? (?:of|for) health|secretar|consejer|conseller|trust(?!\p{L})|fond(?!\p{L})|conselho|consejo|consiglio|fapesp|nserc|anid|aei|tutkimus(?!palvelu)|rahoituskeskus|authority|部$|基金|委员会|理事会|科学院|研究会|总署|省|厅|局$|学術振興会|^programa nacional de (?=investig|cien|innov)|^(?:la )?r[ée]gione? \p{L}/iu;

const FUNDER_FURTHER = new RegExp(`(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}])(?:${FUNDER_WORDS})(?![a-z])`, "u");
export const isFunder = (text: string) => FUNDER.test(text) || FUNDER_FURTHER.test(folded(text));
/** Longer texts name no funder alone. */
export const LONGEST_NAME = 110;
