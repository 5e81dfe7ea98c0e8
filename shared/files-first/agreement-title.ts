import { folded } from "../reading/folded.ts";
import { withoutEnding } from "../text/file-names.ts";
import { hasHan } from "../text/han.ts";
import type { FileDigest } from "./found-file.ts";
import type { SlotRole } from "./propose-files.ts";

/**
 * The title that was read; the name of the file where none was, or where it holds the title and says more. A heading in another language
 * that says no more than that it is an agreement (“COOPERATION AGREEMENT”) is none: the kind then, with the partner. @param translated the
 * heading of its translation, which stands for another one in another language
 */
export function agreementTitle(
  { name, digest }: { readonly name: string; readonly digest?: FileDigest | undefined },
  role: SlotRole,
  partner: string | undefined,
  translated?: string,
): string {
  const [stem, title] = [withoutState(stemOf(name)), digest?.why === "title" ? (digest.title ?? digest.quote ?? "").replace(/\s+/gu, " ").trim() : ""];
  const own = title === "" || folded(stem).includes(folded(title)) ? stem : title;
  if (!ONLY_AGREEMENT.test(folded(own))) return own === title && !hasHan(own) ? (translated ?? own) : own;
  const kind = KIND_TITLES[role] ?? "合作协议";
  return partner === undefined ? kind : `${kind}（${partner}）`;
}

/** What a file's name says of its state and no title does: unterschrieben, 已盖章, (scan). */
const STATE =
  /[\s（(【[-]*(?:已?(?:签字|签署|盖章|用印)(?:版|件)?|扫描(?:件|版)?|终稿|定稿|最终版|(?<!\p{L})(?:unterschrieben|unterzeichnet|gezeichnet|(?:signed|sealed)(?: copy)?|signé|firmad[oa]|firmat[oa]|assinad[oa]|scan(?:ned)?|final)(?!\p{L}))[）)】\]]*$/iu;

function withoutState(stem: string): string {
  const bare = stem.replace(STATE, "").trim();
  return bare === "" || bare === stem ? stem : withoutState(bare);
}

const KIND_TITLES: { readonly [R in SlotRole]?: string } = { "joint-platform": "共建协议", project: "项目合作协议" };
const ONLY_AGREEMENT =
  /^(?:the )?(?:(?:international|scientific|research|joint|bilateral|project|and|&|development) )*(?:co-?operation|collaboration|collaborative|research|consortium)? ?(?:agreement|contract)$|^memorandum of (?:understanding|agreement|co-?operation)$|^(?:forschungs|projekt)?(?:kooperations|koop)(?:vertrag|vereinbarung)$|^(?:convention|accord|contrat) de (?:cooperation|collaboration|partenariat)$|^(?:convenio|acuerdo|contrato) de (?:colaboracion|cooperacion)$|^(?:accordo|convenzione|contratto) di (?:collaborazione|cooperazione)$|^acordo de (?:cooperacao|colaboracao)$/u;

const stemOf = (name: string): string =>
  withoutEnding(name)
    .replace(/[\s_]+/gu, " ")
    .trim();
