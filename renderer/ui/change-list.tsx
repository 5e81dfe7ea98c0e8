import "./change-list.css";
import { type Change, changesOnly, compareLetters, type LetterText } from "../../shared/text/compare-texts.ts";
import { numbered } from "./numbered.ts";
import { text } from "./text.ts";

type ChangeListProps = { readonly before: string; readonly after: Pick<LetterText, "words" | "answers">; readonly whole?: boolean };

/** What came and what went between two versions of a text: struck through and underlined, not told apart by colour alone. */
export function ChangeList({ before, after, whole = false }: ChangeListProps) {
  const all = compareLetters(before, after);
  if (all.every(({ kind }) => kind === "same")) return <p className="meta">{text.documents.noChange}</p>;
  return <MarkedChanges changes={whole ? all : changesOnly(all, 16)} />;
}

/** Stretches of a text with what went struck through and what came underlined. */
export function MarkedChanges({ changes }: { readonly changes: readonly Change[] }) {
  return (
    <p className="marked-changes" lang="zh-CN">
      {numbered(changes).map(({ key, item }) => (
        <UnbreakableSegment key={key} change={item} />
      ))}
    </p>
  );
}

function UnbreakableSegment({ change: { kind, text: words } }: { readonly change: Change }) {
  if (kind === "same") return <span>{words}</span>;
  if (kind === "gone") return <del>{words}</del>;
  return <ins>{words}</ins>;
}
