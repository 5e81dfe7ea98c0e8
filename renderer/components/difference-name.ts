import type { MissingPart, TranslationDifference } from "../../shared/reading/translation/difference.ts";
import { chineseNumeral } from "../../shared/text/chinese-number.ts";
import { text } from "../ui/text.ts";

const words = text.agreements.differences;

/** What a difference is called in a list: its kind, and of a missing page which clauses are missing with it. */
export const differenceName = ({ kind, original, parts }: TranslationDifference): string =>
  kind === "missing-page" && original && parts ? words.missingPage(original.page, partNames(parts).join("、")) : words.kinds[kind];

/** Articles that follow each other are told together: 第五至第七条. */
function partNames(parts: readonly MissingPart[]): readonly string[] {
  const names: string[] = [];
  for (const [at, part] of parts.entries()) {
    if (follows(part, parts[at - 1])) continue;
    const end = parts.findIndex((one, index) => index > at && !follows(one, parts[index - 1]));
    names.push(nameOf(part, parts.slice(at, end < 0 ? undefined : end).at(-1) ?? part));
  }
  return names;
}

const follows = (part: MissingPart, before: MissingPart | undefined): boolean =>
  part.kind === "article" && before?.kind === "article" && part.number === (before.number ?? 0) + 1;

function nameOf({ kind, number, place }: MissingPart, last: MissingPart): string {
  const { article, articles, annex, signing, other } = words.missingParts;
  switch (kind) {
    case "article":
      return last.number === number ? article(chineseNumeral(number ?? 0)) : articles(chineseNumeral(number ?? 0), chineseNumeral(last.number ?? 0));
    case "annex":
      return annex(number === undefined ? "" : String(number));
    case "signing":
      return signing;
    default:
      return other(place.written);
  }
}
