import { CASE_LABELS } from "../reading/case-labels.ts";
import { personOf } from "../reading/compare-case.ts";
import { type Labelled, labelledIn } from "../reading/labelled.ts";
import type { Paragraph } from "../reading/paragraphs.ts";
import { placeIn } from "../reading/translation/place.ts";
import { countriesIn } from "../reading/values/named-countries.ts";
import { OF_MUNICIPALITY } from "../reading/vocabulary/chinese-places.ts";
import { addressOf, DEGREE_ALONE, type PlacedFact, personAt, placed, valueAt } from "./contact-labels.ts";
import type { OtherPaper } from "./found-file.ts";
import { codeOf } from "./party-contacts.ts";
import { resumeFacts } from "./resume-facts.ts";
import { kindOf } from "./unit-facts.ts";

/** Who holds the shares, as the type of a company says it; a company that such a one set up is none itself. */
const FOREIGN_INVESTED = /外国(?:法人|自然人|企业)|外商(?!投资企业)|中外(?:合资|合作)|外资/u;
/** What a register of companies calls them. */
const ENTERPRISE = /公司|企业|集体所有制|全民所有制/u;
const BEGINS_ADDRESS = /^(?:中国)?(?:\p{Script=Han}{2,7}?(?:省|自治区|市)|[（(]?\p{Script=Han}{2}[)）]?自由贸易试验区)/u;
const NAME = "(?:单位|企业|公司|机构|法人)?名称";
const PARENT = "全球总部|(?:境外|国外|外国|全球)?母公司(?:名称)?|境外投资者|投资方";
const DEGREES = "资格名称|(?:取得|任职|职称|专业技术)?资格(?:名称)?|专业技术(?:职务|职称)(?:名称|任职资格)?|职称(?:名称)?|职务名称";

/** What a certificate says for the form: of a unit what it is, of a person which title he or she has. `person`: whom it is about. */
export function certificateFacts(paper: OtherPaper | undefined, paragraphs: readonly Paragraph[]): readonly PlacedFact[] {
  if (paper === "licence") return licenceFacts(paragraphs);
  if (paper === "research-centre") return centreFacts(paragraphs);
  if (paper === "base-approval") return laboratoryFacts(paragraphs);
  if (paper === "resume") return resumeFacts(paragraphs);
  return paper === "title" ? titleFacts(paragraphs) : [];
}

/** Whom a licence or a certificate is of: 名　　称：上海…有限公司. */
export const registeredAt = (paragraphs: readonly Paragraph[]): Labelled | undefined =>
  labelledIn(paragraphs, `${NAME.replace("名称", "名\\s*称")}|称`).find(({ text }) => /^[\p{Script=Han}（）()·]{4,}$/u.test(text)) ??
  gluedIn(paragraphs, "(?:名\\s*)?称").find(({ text }) => /^[\p{Script=Han}（）()·]{4,}(?:公司|院|所|中心)$/u.test(text));

/** Values that stand close behind their labels, as an engine reads the wide gaps of a licence: 统一社会信用代码9131…, 型有限责任公司. */
const gluedIn = (paragraphs: readonly Paragraph[], form: string): readonly Labelled[] =>
  paragraphs.flatMap((paragraph): readonly Labelled[] => {
    const [label = ""] = new RegExp(`^(?:${form})(?!\\s*[:：])\\s*(?=\\S)`, "u").exec(paragraph.folded) ?? [];
    const text = paragraph.text.slice(label.length).trim();
    return label === "" ? [] : [{ text, paragraph, from: label.length, to: paragraph.text.length, label: label.trim(), remark: "" }];
  });

/** Its labels are set wide, and an engine takes 类　型 and 住　所 apart: the second half is enough for a value that can be nothing else. */
function licenceFacts(paragraphs: readonly Paragraph[]): readonly PlacedFact[] {
  const name = registeredAt(paragraphs);
  const [type, seat] = ["(?:企业|公司|主体)?类\\s*型|型", "住\\s*所|所"] as const;
  const types = [...labelledIn(paragraphs, type), ...gluedIn(paragraphs, type)];
  const gluedSeats = gluedIn(paragraphs, seat).filter(({ text }) => BEGINS_ADDRESS.test(text));
  const seats = [...labelledIn(paragraphs, seat), ...gluedSeats].flatMap(addressOf).slice(0, 1);
  const codes = gluedIn(paragraphs, CASE_LABELS.creditCode).flatMap(codeOf);
  const isKindKnown = codes.some(({ field, isUnsure }) => field === "applicant.kind" && !isUnsure);
  const first = (all: readonly Labelled[], form: RegExp) => all.filter(({ text }) => form.test(text)).slice(0, 1);
  return [
    ...seats,
    ...codes,
    ...gluedIn(paragraphs, CASE_LABELS.legal).flatMap((one) => personAt("applicant.legalRepresentative", one)),
    ...(name ? [placed("applicant.name", name.text, name)] : []),
    ...(isKindKnown ? [] : first(types, ENTERPRISE)).map((one) => placed("applicant.kind", "enterprise", one)),
    ...first(types, FOREIGN_INVESTED).map((one) => placed("applicant.foreignInvested", "true", one)),
  ];
}

/** A unit that is recognised as a research centre does research; where its headquarters are, its certificate may say. */
function centreFacts(paragraphs: readonly Paragraph[]): readonly PlacedFact[] {
  const recognised = paragraphs.find(({ text }) => /(?:认定|确认|评定|授予)[^。；]{0,40}研发(?:中心|机构|总部)/u.test(text) && !/不予|撤销|取消/u.test(text));
  const parents = labelledIn(paragraphs, PARENT).flatMap((one): readonly PlacedFact[] => {
    const codes = new Set(countriesIn(one.text).map(({ code }) => code));
    const [code, ...others] = codes;
    return code === undefined || others.length > 0 ? [] : [placed("applicant.headquartersCountry", code, one)];
  });
  return [
    ...(recognised ? [{ field: "applicant.researchFunction" as const, value: "true", place: placeIn(recognised, 0, recognised.text.length) }] : []),
    ...parents.slice(0, 1),
  ];
}

const LABORATORY =
  /(?:建设|组建|设立|成立|认定|命名|批准)(?:为|了)?[“"「]?((?:(?!建设|组建|设立|依托|认定)\p{Script=Han}){2,40}?(重点实验室|工程(?:技术)?研究中心|技术创新中心))(?=[”"」]?(?:的(?:通知|批复|决定|函)|[。，,；;]|$))/u;
/** Kinds of laboratories as the form calls them, by the last word of their name. */
export const LABORATORY_KINDS: Readonly<Record<string, string>> = {
  重点实验室: "重点实验室",
  工程研究中心: "工程研究中心",
  工程技术研究中心: "工程研究中心",
  技术创新中心: "技术创新中心",
};

/** The laboratory of a unit that its approval is addressed to; of one below a city nobody knows from its name whether the city is a province. */
function laboratoryFacts(paragraphs: readonly Paragraph[]): readonly PlacedFact[] {
  const at = paragraphs.findIndex(({ text }) => LABORATORY.test(text) && !/不予|撤销|取消|拟/u.test(text));
  const paragraph = paragraphs[at];
  const [whole, name = "", kind = ""] = LABORATORY.exec(paragraph?.text ?? "") ?? [];
  const party = paragraphs.flatMap(({ text }) => /^([\p{Script=Han}（）()]{4,40}?)\s*[:：]/u.exec(text)?.[1] ?? []).find((one) => kindOf(one) !== undefined);
  if (!paragraph || whole === undefined || party === undefined) return [];
  const place = placeIn(paragraph, paragraph.text.indexOf(name), paragraph.text.indexOf(name) + name.length);
  const own = (field: PlacedFact["field"], value: string | undefined): readonly PlacedFact[] => (value === undefined ? [] : [{ field, value, party, place }]);
  return [...own("unit.laboratory", name), ...own("unit.laboratoryKind", LABORATORY_KINDS[kind]), ...own("unit.laboratoryLevel", laboratoryLevel(name))];
}

/** Whose laboratory it is, as its name begins: 国家…, 教育部…, 某省…. */
export function laboratoryLevel(name: string): string | undefined {
  if (/^(?:国家|全国)/u.test(name)) return "national";
  if (/^(?:\p{Script=Han}{2,3}省|\p{Script=Han}{2,6}自治区|教育部|农业农村部|国家卫生健康委)/u.test(name)) return "provincial-or-ministerial";
  return OF_MUNICIPALITY.test(name) ? "provincial-or-ministerial" : undefined;
}

function titleFacts(paragraphs: readonly Paragraph[]): readonly PlacedFact[] {
  const [person] = labelledIn(paragraphs, "姓\\s*名").flatMap((one) => personOf(one) ?? []);
  const [title] = labelledIn(paragraphs, DEGREES).flatMap((one) => valueAt("lead.title", DEGREE_ALONE, one));
  return person !== undefined && title ? [{ ...title, person }] : [];
}
