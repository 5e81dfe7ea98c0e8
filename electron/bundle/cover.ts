import type { Case, Partner } from "../../shared/case/case.ts";
import type { DisplayUse, FrontBlock, FrontMatter } from "../../shared/documents/front-matter.ts";
import { given, isOfRegion, outsidePartners, REGIONAL_PARTNER } from "../../shared/facts/facts.ts";
import { partyNames } from "../../shared/facts/party-names.ts";
import type { Guide, GuideTopic } from "../../shared/guide/guide.ts";
import { countryName } from "../../shared/text/countries.ts";
import { dateOrBlank } from "../../shared/text/dates.ts";
import { plain } from "./plain-inlines.ts";

/** What the cover says. Rows without lines are left out. */
export type Cover = {
  readonly plan: string;
  /** one printed line each */
  readonly title: readonly string[];
  readonly rows: readonly { readonly label: string; readonly lines: readonly string[]; readonly field?: string }[];
  readonly date: string;
  readonly incomplete: boolean;
};

/** Lists that may be cut: 香港, 澳门 and 台湾 are no foreign countries, so their partners have a row of their own. */
const PARTNERS_LABEL = "外方合作伙伴";

/** The cover of a case's bundle. `ready`: the finding of the check; when false the cover says 材料未齐. */
export function caseCover(theCase: Case, guide: Guide, topic: GuideTopic, ready: boolean, attachments: string): Cover {
  const partnerLines = (partner: Partner): readonly string[] => {
    const { chinese, foreign } = partyNames(partner, "", true);
    const country = partner.country ? countryName(partner.country) : undefined;
    const first = chinese ?? foreign;
    if (first === undefined) return [];
    return [`${first}${country ? `（${country}）` : ""}`, ...(chinese && foreign ? [foreign] : [])];
  };
  const partners = outsidePartners(theCase);
  return {
    plan: guide.plan,
    title: [`“${guide.callName}”项目`, "申报附件材料"],
    rows: [
      ...(guide.documentNumber === undefined ? [] : [{ label: "指南文号", lines: [guide.documentNumber] }]),
      { label: "专题", lines: [`${topic.name}、${topic.title}`] },
      { label: "项目名称", lines: lineOf(theCase.title), field: "项目名称" },
      { label: "申报单位", lines: lineOf(theCase.applicant?.name), field: "申报单位名称" },
      { label: "项目负责人", lines: lineOf(theCase.lead?.name), field: "项目负责人姓名" },
      { label: PARTNERS_LABEL, lines: partners.filter((partner) => !isOfRegion(partner)).flatMap(partnerLines), field: "外方合作伙伴名称" },
      { label: REGIONAL_PARTNER, lines: partners.filter(isOfRegion).flatMap(partnerLines), field: "港澳台合作单位名称" },
      { label: "附件", lines: [attachments] },
    ],
    date: dateOrBlank(theCase.letterDate).trimStart(),
    incomplete: !ready,
  };
}

/** The cover of standalone files: nothing is known but their number. */
export const standaloneCover = (attachments: string): Cover => ({
  plan: "",
  title: ["附件材料"],
  rows: [{ label: "附件", lines: [attachments] }],
  date: "",
  incomplete: false,
});

const lineOf = (value: string | null | undefined): readonly string[] => {
  const text = given(value);
  return text ? [text] : [];
};

/** The page of a cover, for the layout engine. */
export function coverPage({ plan, title, rows, date, incomplete }: Cover): FrontMatter {
  const display = (use: DisplayUse, lines: readonly string[]): FrontBlock => ({ kind: "display", use, lines: lines.map((line) => plain(line)) });
  return {
    blocks: [
      ...(plan === "" ? [] : [display("plan", [plan])]),
      display("coverTitle", title),
      ...(incomplete ? [display("incomplete", ["材料未齐"])] : []),
      {
        kind: "cover-facts",
        facts: rows.map(({ label, lines, field = label }) => ({
          label,
          values: lines.map((line) => plain(line, field)),
          mayBeCut: label === PARTNERS_LABEL,
        })),
      },
      ...(date === "" ? [] : [display("date", [date])]),
    ],
  };
}
