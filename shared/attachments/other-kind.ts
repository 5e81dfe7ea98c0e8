import { type GuideSlot, isAgreementSlot, SLOT_KINDS } from "../guide/guide.ts";
import { folded } from "../reading/folded.ts";
import { kindOfTitle } from "../reading/title-kinds.ts";
import { withoutEnding } from "../text/file-names.ts";
import { kindsNamed } from "./suggest-slot.ts";

type Kind = (typeof SLOT_KINDS)[number];

/** What speaks for a file being none of its place: words in its name, or its title. */
export type OtherKind = { readonly by: "name" | "content"; readonly words: string };

/** What is called so is none the less a letter, a proof or an approval, whatever it speaks of. */
const OWN_NOUNS = /承诺|声明|公函|证明|批件|批准|批复/gu;
/** A contract may prove that a project is funded: 如项目合同. */
const CONTRACT = /合同|contra|vertrag|conven|догов|契[約约]/iu;
/** Lines from the top among which a title is, and the most letters that one has. */
const TITLE_LINES = 8;
const LONGEST_TITLE = 60;

/**
 * Why a file may have come to a place by mistake: its title, or where no title says what it is, its name has the words of another kind of attachments
 * and none of those of its place. `undefined`: nothing says so, or the place takes anything.
 */
export function otherKind(
  { name, opening }: { readonly name: string; readonly opening: string },
  slot: string,
  guideSlots: readonly GuideSlot[],
): OtherKind | undefined {
  const own = guideSlots.find(({ id }) => id === slot);
  const kinds = own ? kindsOf(own, guideSlots) : [];
  if (!own || kinds.length === 0) return undefined;
  const stem = withoutEnding(name);
  const nouns = own.shortTitle.match(OWN_NOUNS) ?? [];
  const isOwn = (text: string) =>
    nouns.some((noun) => text.includes(noun)) || own.words.some((word) => text.includes(word)) || (kinds.includes("funding") && CONTRACT.test(text));
  const lines = firstLines(opening);
  const titles = lines.flatMap((line) => (line.length <= LONGEST_TITLE ? { line, kind: kindOfTitle(folded(line)) } : []));
  if (titles.some(({ line, kind }) => (kind !== undefined && kinds.includes(kind)) || isOwn(line))) return undefined;
  const title = titles.find(({ kind }) => kind !== undefined);
  if (title !== undefined) return { by: "content", words: title.line };
  const named = kindsNamed(stem);
  const other = named[0];
  return other === undefined || named.some(({ kind }) => kinds.includes(kind)) || isOwn(stem) ? undefined : { by: "name", words: other.words };
}

/** What lies in a place: agreements of any kind, as one is often called by another's name; in that of a translation what it translates. */
function kindsOf(slot: GuideSlot, guideSlots: readonly GuideSlot[]): readonly Kind[] {
  const originals = guideSlots.filter(({ id }) => slot.translates.includes(id));
  return SLOT_KINDS.filter((kind) => [slot, ...originals].some((one) => one.kind === kind || (isAgreementSlot(one) && isAgreementSlot({ kind }))));
}

const firstLines = (opening: string): readonly string[] =>
  opening
    .split(/[\r\n]+/u)
    .map((line) =>
      line
        .normalize("NFKC")
        .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "")
        .trim(),
    )
    .filter((line) => line !== "")
    .slice(0, TITLE_LINES);
