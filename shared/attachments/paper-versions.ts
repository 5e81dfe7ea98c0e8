import type { Attachment } from "../case/case.ts";
import { attachmentName, givenNameOf, lastPart, withoutEnding } from "../text/file-names.ts";
import { isSameContent } from "./same-content.ts";

/** What people write behind a name to tell one version from another. */
const VERSION =
  /[\s_\-—·（(【[]*(?:v(?:er(?:sion)?)?\.?\s?\d+(?:\.\d+)*|第?[一二三四五六七八九十\d]+[版稿]|20\d{2}[-.年]?\d{1,2}[-.月]?\d{1,2}日?|(?:最终|终|定|初|修改|修订|正式|最新|更新|新|旧|原)[版稿]本?|最终|最新|更新|修订|副本|扫描(?:件|版)?|(?:已|未)?(?:盖章|签字|签署|用印)(?:版|件)?|final|copy|draft|signed|sealed|scan)[)）】\]]?$/iu;
/** Behind a name that is taken already a number is put: 合作协议 2, 合作协议(1). */
const NUMBER = /(?:\s\d{1,2}|\s?[(（]\d{1,2}[)）])$/u;

/** A name of its own has two characters at least. */
const SHORTEST = 2;

function partsOf(file: string): { readonly stem: string; readonly isNumbered: boolean } {
  const name = withoutEnding(lastPart(attachmentName(file)))
    .normalize("NFKC")
    .toLowerCase()
    .trim();
  const bare = name.replace(NUMBER, "");
  let stem = bare;
  while (VERSION.test(stem)) stem = stem.replace(VERSION, "");
  return { stem: stem.replace(/[\s_\-—·]+/gu, ""), isNumbered: bare !== name };
}

/** Whether two files are called alike but for what tells versions apart. Two that are numbered both are a series. */
export function areCalledAlike(one: string, other: string): boolean {
  const [first, second] = [partsOf(one), partsOf(other)];
  return first.stem.length >= SHORTEST && first.stem === second.stem && !(first.isNumbered && second.isNumbered);
}

/**
 * The attachment of the same place that one looks like a new version of: another content under the same name. Of several the one
 * before it. `undefined`: there is none, or a person has said that both stay.
 */
export function earlierVersionOf(attachment: Attachment, others: readonly Attachment[]): Attachment | undefined {
  const at = others.findIndex(({ id }) => id === attachment.id);
  return others
    .slice(0, Math.max(0, at))
    .findLast(
      (other) =>
        other.file !== attachment.file &&
        !isSameContent(other, attachment) &&
        !attachment.besides?.includes(other.id) &&
        areCalledAlike(givenNameOf(other), givenNameOf(attachment)),
    );
}
