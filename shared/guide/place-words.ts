import { z } from "zod";

const word = z.string().min(1).optional();

/** Words of `words.yaml`: how the place and the office of a call are named in the program's own questions and hints. */
export const placeWordsSchema = z.strictObject({
  /** 深圳市; absent: 本市 */
  本市: word,
  /** the place as it stands in names of units and in addresses, 深圳; absent: nothing is concluded from them */
  所在地: word,
  /** how the region begins in a unified social credit code (GB 32100, its third figure and on; GB/T 2260), 4403; absent: nothing is concluded from a code */
  行政区划: z
    .string()
    .regex(/^\d{2,6}$/)
    .optional(),
  /** the office's short name, 市科委; absent: the guide's `issuer` */
  主管部门: word,
  /** what else people's tables call the office: 上海市科学技术委员会 */
  主管部门又称: z.array(z.string().min(1)).min(1).optional(),
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

/** A text of the program with each name that the guide knows of the office: “市科委科技计划”, “上海市科委科技计划”. */
export function inEveryNameOf(guide: Named, text: string): readonly string[] {
  const names = [guide.words.主管部门 ?? guide.issuer, ...(guide.words.主管部门又称 ?? [])];
  return names.map((name) => inWordsOf(guide, text.replaceAll("((主管部门))", name)));
}

/** What one logs in to the online system with. */
export const loginAccount = ({ words }: Pick<Named, "words">): string => words.登录账号 ?? "网上填报账号";
