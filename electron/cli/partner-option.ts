import { fail } from "../../shared/errors.ts";

/** `--for`: which partner of a case. */
export const FOR_OPTION = { name: "for", value: "编号", help: "哪个合作伙伴的；不写则为第一个" };

/** The error of a `--for` that names no partner of the case. */
export function unknownPartner(partners: readonly { readonly id: string }[] | null | undefined, id: string | undefined) {
  if (id === undefined || partners?.some((partner) => partner.id === id)) return undefined;
  return fail({
    kind: "wrong-use" as const,
    problem: { code: "command-line" as const, text: `--for 后须写合作伙伴的编号：${(partners ?? []).map((partner) => partner.id).join("、")}。` },
  });
}
