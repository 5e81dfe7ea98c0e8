import type { Paragraph } from "../reading/paragraphs.ts";
import { placeIn } from "../reading/translation/place.ts";
import { hasHan } from "../text/han.ts";
import { LABORATORY_KINDS, laboratoryLevel } from "./certificate-facts.ts";
import type { PlacedFact } from "./contact-labels.ts";
import type { FactField } from "./found-file.ts";

/** 乙方依托上海市某某重点实验室: whose it is stands right before it, and what is only to be built is none yet. */
const RELIES =
  /(?:^|[，,；;。：:\s])([^，,；;。：:\s]{2,40}?)(?:应|将|负责)?依托(?:其|自有|本单位|所属|下属)?的?[“"「]?((?:(?!依托|建设|组建|筹建)\p{Script=Han}){2,40}?(重点实验室|工程(?:技术)?研究中心|技术创新中心))(?!(?:的)?(?:建设|组建|申报|筹建))/gu;

/**
 * The laboratories that an agreement says our units rely on. Whether a laboratory is the unit's own the agreement does not say: a person does.
 * @param ours each party in China with all its names
 */
export function partyLaboratories(paragraphs: readonly Paragraph[], ours: readonly (readonly string[])[]): readonly PlacedFact[] {
  return paragraphs.flatMap((paragraph) =>
    [...paragraph.text.matchAll(RELIES)].flatMap(({ 0: all, 1: whose = "", 2: name = "", 3: kind = "", index }): readonly PlacedFact[] => {
      const party = ours.find((names) => names.some((one) => whose.endsWith(one))) ?? partyOfSide(paragraphs, whose, ours);
      const unit = party?.find(hasHan);
      if (unit === undefined) return [];
      const from = index + all.lastIndexOf(name);
      const own = (field: FactField, value: string | undefined): readonly PlacedFact[] =>
        value === undefined ? [] : [{ field, value, party: unit, place: placeIn(paragraph, from, from + name.length), isUnsure: true }];
      return [...own("unit.laboratory", name), ...own("unit.laboratoryKind", LABORATORY_KINDS[kind]), ...own("unit.laboratoryLevel", laboratoryLevel(name))];
    }),
  );
}

/** Whom an agreement calls 乙方. */
function partyOfSide(paragraphs: readonly Paragraph[], whose: string, ours: readonly (readonly string[])[]): readonly string[] | undefined {
  const [side] = /[甲乙丙丁]方$/u.exec(whose) ?? [];
  if (side === undefined) return undefined;
  const label = new RegExp(`^\\s*${side}\\s*(?:[（(][^）)]{0,12}[）)])?\\s*[：:]\\s*`, "u");
  const line = paragraphs.find(({ text }) => label.test(text))?.text.replace(label, "");
  return line === undefined ? undefined : ours.find((names) => names.some((name) => line.startsWith(name)));
}
