import { z } from "zod";

const word = z.string().min(1).optional();

/** Words of `words.yaml`: how the place and the office of a call are named in the program's own questions and hints. */
export const placeWordsSchema = z.strictObject({
  /** 深圳市; absent: 本市 */
  本市: word,
  /** the office's short name, 市科委; absent: the guide's `issuer` */
  主管部门: word,
  /** what one logs in to the online system with, “一网通办”账号; absent: 网上填报账号 */
  登录账号: word,
});

/** What a guide says of its place and office. */
type Named = { readonly words: z.infer<typeof placeWordsSchema>; readonly issuer: string };

/** A text of the program with the words of a guide in it: for `((主管部门))` and `((登录账号))`, and for 本市 where the guide names it. */
export function inWordsOf(guide: Named, text: string): string {
  return text
    .replaceAll("((主管部门))", guide.words.主管部门 ?? guide.issuer)
    .replaceAll("((登录账号))", loginAccount(guide))
    .replaceAll("本市", guide.words.本市 ?? "本市");
}

/** What one logs in to the online system with. */
export const loginAccount = ({ words }: Pick<Named, "words">): string => words.登录账号 ?? "网上填报账号";
