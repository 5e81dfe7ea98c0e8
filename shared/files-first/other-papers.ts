import { kindsNamed } from "../attachments/suggest-slot.ts";
import type { SLOT_KINDS } from "../guide/guide.ts";
import { folded } from "../reading/folded.ts";
import { withoutEnding } from "../text/file-names.ts";
import { type FileDigest, isAgreement, type OtherPaper } from "./found-file.ts";
import { isNamedTranslation } from "./pair-files.ts";

const BASE = "(?:重点实验室|工程(?:技术)?研究中心|技术创新中心|研究中心|创新中心|实验室|基地|平台)";

/** By title, in folded text without spaces. */
const TITLES: readonly (readonly [OtherPaper, RegExp])[] = [
  ["licence", /^(?:企业法人|个体工商户)?营业执照(?:[(（]?[正副]本[)）]?)?|^(?:事业单位|社会团体|民办非企业单位)?法人(?:登记)?证书/u],
  ["research-centre", /(?:外资|跨国公司|全球|企业)[^，。；]{0,6}研发(?:中心|机构|总部)[^，。；]{0,8}(?:认定|证书|确认|批复|批准)/u],
  ["base-approval", new RegExp(`(?:组建|建设|批准|同意|认定|设立|命名|公布|验收)[^，。；]{0,40}${BASE}[^，。；]{0,12}(?:批复|通知|决定|公告|证书|函)`, "u")],
  ["title", /(?:职称|任职资格|专业技术(?:职务|资格|人员)|职业资格)[^，。；:：]{0,8}(?:证书?|通知书)$/u],
  ["team", /(?:团队|人员|成员)[^，。；]{0,6}(?:名单|名册|清单|一览表|花名册)$/u],
  ["resume", /^(?:个人|(?:项目)?负责人|申请人)?简历|^curriculum\s*vitae|^lebenslauf/u],
  ["identity", /居民身份证|^护照|personalausweis|identity\s*card|^(?:passport|reisepass)(?![a-z])/u],
  [
    "foreign-register",
    /extrait\s*k-?\s*bis|^k-?bis|handelsregister(?:auszug)?|certificate\s*of\s*(?:incorporation|registration|good\s*standing)|registry\s*extract|extract\s*from\s*the\s*(?:commercial|trade|company)|visura\s*camerale|登记簿(?:誊本|抄本)|商业登记(?:证|簿)|商业登记/u,
  ],
];

/** Papers that say what the applicant, or whoever leads, is. */
export const SAYS_OF_US: ReadonlySet<OtherPaper> = new Set(["licence", "research-centre", "base-approval", "title"]);

/** By the name of a file that says nothing itself. */
const NAMES: readonly (readonly [OtherPaper, RegExp])[] = [
  ["licence", /营业执照|法人证书/u],
  ["research-centre", /研发(?:中心|机构|总部).{0,4}(?:认定|证书|批复|批准)/u],
  ["base-approval", new RegExp(`${BASE}.{0,8}(?:批文|批复|批准|认定|证书|立项)`, "u")],
  ["title", /职称证(?:书|明)?|任职资格证/u],
  ["team", /(?:团队|人员|成员).{0,4}(?:名单|名册|清单|一览表|花名册)/u],
  ["resume", /简历|(?<![a-z])(?:cv|resume|lebenslauf|curriculum vitae)(?![a-z])/u],
  ["identity", /身份证|护照|personalausweis|(?<![a-z])(?:passport|reisepass|id card)(?![a-z])/u],
  ["foreign-register", /(?<![a-z])k-?bis(?![a-z])|handelsregister|certificate of (?:incorporation|registration)|商业登记/u],
];

/** What such a paper is by one of the lines at its head. @param titles folded */
export function otherPaperTitled(titles: readonly string[]): OtherPaper | undefined {
  const closed = titles.map((title) => title.replace(/(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu, "").trim());
  return TITLES.find(([, form]) => closed.some((title) => !/[。；;]$/u.test(title) && form.test(title)))?.[0];
}

/** The same by what it says, else by the name of the file. */
export function otherPaperOf({ paper }: FileDigest, name: string): OtherPaper | undefined {
  const plain = folded(name.replace(/\.[^.]*$/u, "").replace(/_/gu, " "));
  return paper ?? NAMES.find(([, form]) => form.test(plain))?.[0];
}

/** Letters of our own by the name of a file of which nothing else is known. */
const LETTER_NAMES: readonly (readonly ["no-licence-transfer" | "self-funding" | "recusal", RegExp])[] = [
  ["no-licence-transfer", /(?:技术转移|授权使用专利|专利许可|无(?:技术|授权)).*承诺|承诺.*(?:技术转移|授权使用专利|专利许可|无(?:技术|授权))/u],
  ["self-funding", /自筹.*承诺|承诺.*自筹/u],
  ["recusal", /回避.*(?:函|申请|专家)|(?:函|申请).*回避/u],
];

/** Which letter of ours a file calls itself by its name. */
export const letterNamed = (name: string) => LETTER_NAMES.find(([, form]) => form.test(name.replace(/[\s_]+/gu, "")))?.[0];

/** What slot a file that was not read is for, by its name; of a translation, and of what no slot is for, its name says none. */
export function slotNamed(name: string): (typeof SLOT_KINDS)[number] | undefined {
  const bare = withoutEnding(name);
  const isNone = isNamedTranslation(bare) || REMARKS.test(bare) || NAMES_CONTENT.test(bare) || NAMES.some(([, form]) => form.test(folded(bare)));
  return isNone ? undefined : (letterNamed(bare) ?? kindsNamed(bare)[0]?.kind);
}
/** 可行性报告, 预算表: the form takes something of them. */
const NAMES_CONTENT = /可行性|预算|报告|方案|支持函|邀请函|support/iu;

/** Remarks on another paper, which speak of it and are none: by the name of the file, or the title. */
const REMARKS =
  /(?:修改|审阅|审核|审查|反馈|律师|法务|讨论)(?:稿)?(?:的)?意见|意见(?:汇总|反馈)|修改建议|批注(?!版|稿)|讨论(?:记录|纪要|要点)|(?<![a-z])comments? (?:on|to)(?![a-z])/iu;
/** A version that people still work on. */
const WORKING =
  /草稿|草案|初稿|讨论稿|征求意见|修[订改](?:稿|版|痕迹)|批注[版稿]|待修改|(?<![a-z])(?:draft|redline|markup|track(?:ed)?[ _-]?changes)(?![a-z])/iu;

/** Whether a paper speaks about an agreement instead of being one: by its name or title, and it has no term of its own. */
export function isRemarks({ role, quote = "", why, facts }: FileDigest, name: string): boolean {
  const isAbout = isAgreement(role) || (role === undefined && /协议|合同|agreement|contract/iu.test(name));
  return isAbout && !facts.some(({ field }) => field === "agreement.term") && (REMARKS.test(name) || (why === "title" && REMARKS.test(quote)));
}

/** Whether an agreement is one that people still work on: by its name, or by comments and tracked changes in it. */
export const isWorking = ({ role, signedOn, isUnderReview }: FileDigest, name: string): boolean =>
  isAgreement(role) && signedOn === undefined && (isUnderReview === true || WORKING.test(name));
