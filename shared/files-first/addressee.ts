import { personOf } from "../reading/compare-case.ts";
import { labelledIn } from "../reading/labelled.ts";
import type { Paragraph } from "../reading/paragraphs.ts";
import { unitsIn } from "../reading/parties.ts";
import { isPinyin } from "../reading/pinyin.ts";
import { type PlacedFact, placed, unsure } from "./contact-labels.ts";
import type { Sides } from "./own-side.ts";

const ADDRESSED = "recipient|addressee|invitee|to|attn\\.?|attention|an|a l'attention de|destinataire|destinatario|empfanger(?:in)?|收件人|致|受邀人|被邀请人";
/** Who leads research is called so. */
const IS_SCHOLAR = /^(?:(?:the )?attention of )?(?:(?:univ\.-)?prof(?:\.|essor(?:in|a)?)?(?!\p{L})|dr\.?\s|ing\.)|(?:教授|研究员|博士)(?:$|[\s，,、（(；;])/iu;
const HONORIFIC = /^(?:Univ\.-)?(?:Professor(?:in|a)?|Prof\.?)(?!\p{L})\s*/u;
/** Lines of an address below a name. */
const ADDRESS_LINES = 4;
const ENDS_ADDRESS = /^(?:from|date|subject|re|dear|betreff|objet|asunto|发件人|日期|主题|尊敬的)(?!\p{L})/u;

/**
 * The professor to whom a letter to or from abroad is addressed, where the unit below the name is abroad, or none is named there and the name is
 * no Chinese one: perhaps who leads the work on the other side, and a person must choose it.
 */
export function addresseeFacts(paragraphs: readonly Paragraph[], { abroad, ours }: Sides): readonly PlacedFact[] {
  return labelledIn(paragraphs, ADDRESSED).flatMap((one): readonly PlacedFact[] => {
    const { paragraph } = one;
    // a name ends with its line, where the address goes on in the same paragraph
    const end = Math.min(one.to, ...paragraph.lines.flatMap(({ from }) => (from > one.from ? [from] : [])));
    const written = paragraph.text.slice(one.from, end).trim();
    const bare = written.replace(HONORIFIC, "");
    // René Müsterlin 教授
    const name = personOf({ text: bare.replace(/(?<=\p{Script=Latin})\s*\p{Script=Han}.*$/u, "") });
    if (name === undefined || !IS_SCHOLAR.test(written) || /^\p{Script=Han}+$/u.test(name)) return [];
    const at = paragraphs.indexOf(paragraph);
    const below = paragraphs.slice(at + 1, at + 1 + ADDRESS_LINES);
    const last = below.findIndex(({ folded }) => ENDS_ADDRESS.test(folded));
    const address = [paragraph, ...(last < 0 ? below : below.slice(0, last))].map(({ text }) => text).join("\n");
    const isNamed = (names: readonly string[]) => names.some((unit) => address.includes(unit));
    const party = abroad.find(isNamed)?.[0];
    if (ours.some(isNamed) || (party === undefined && (isPinyin(name) || unitsIn(address).length > 0))) return [];
    return [unsure({ ...placed("partner.lead", name, { ...one, to: end }), ...(party !== undefined && { party }) })];
  });
}
