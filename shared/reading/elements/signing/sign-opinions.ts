import type { Paragraph } from "../../paragraphs.ts";

/** 承担单位意见, 合作单位审核意见: at the head of a row of a form in which a unit says that it agrees. */
const OPINION =
  /^(?:承担|合作|参与|参加|牵头|申报|申请|依托|协作)(?:单位|方)(?:审[核查批])?意见\s*[:：]?$|^[甲乙丙中外]方(?:单位)?(?:审[核查批])?意见\s*[:：]?$/u;
/** The same of somebody above them: 上级主管部门意见, 专家组意见. */
const OTHER_OPINION = /意见\s*[:：]?$/u;
/** 负责人签字, 法定代表人签章, 日期: the rows below an opinion in which it is signed. */
const SIGNED_BELOW =
  /^(?:(?:单位|法定)?(?:负责人|代表人?|授权代表|法人(?:代表)?)\s*[(（]?签\s*[字名章][)）]?|签\s*[字名章]|盖\s*章|(?:签[署字]|盖章)?日\s*期)\s*[:：]?$/u;

/**
 * The rows of a form in which units give their opinions and those in charge sign below: `signing` holds who gives it and who signs, `aside` what is
 * said, and the rows of those above them, who are no side. Nothing where fewer than two units sign so.
 */
export function opinionRows(paragraphs: readonly Paragraph[]): { readonly signing: ReadonlySet<Paragraph>; readonly aside: ReadonlySet<Paragraph> } {
  const [signing, aside] = [new Set<Paragraph>(), new Set<Paragraph>()];
  let of: "unit" | "other" | undefined;
  let row: number | undefined;
  let rowIsOpinion = false;
  let units = 0;
  for (const paragraph of paragraphs) {
    const line = paragraph.lines[0]?.line;
    const text = paragraph.folded.trim();
    if (!line || line.cells < 2) {
      of = undefined;
      continue;
    }
    if (line.cell === 0) {
      row = line.row;
      rowIsOpinion = OTHER_OPINION.test(text);
      if (OPINION.test(text)) of = "unit";
      else if (rowIsOpinion) of = "other";
      else if (!SIGNED_BELOW.test(text)) of = undefined;
      if (of === "unit" && !rowIsOpinion) units += /签|章/u.test(text) ? 1 : 0;
      if (of === "unit") signing.add(paragraph);
    } else if (of === "unit" && line.row === row && !rowIsOpinion) signing.add(paragraph);
    else if (of === "unit" && line.row === row) aside.add(paragraph);
    if (of === "other") aside.add(paragraph);
  }
  return units > 1 ? { signing, aside } : { signing: new Set(), aside: new Set() };
}
