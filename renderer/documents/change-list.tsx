import { type Change, changesOnly, compareWords } from "../../shared/text/compare-words.ts";
import { numbered } from "../numbered.ts";
import { text } from "../text.ts";

/** What came and what went between two versions of a text: struck through and underlined, not told apart by colour alone. */
export function ChangeList({ before, after, whole = false }: { readonly before: string; readonly after: string; readonly whole?: boolean }) {
  const all = compareWords(before, after);
  const shown = whole ? all : changesOnly(all, 16);
  if (all.every(({ kind }) => kind === "same")) return <p className="meta">{text.documents.noChange}</p>;
  return (
    <p className="changes" lang="zh-CN">
      {numbered(shown).map(({ key, item }) => (
        <Stretch key={key} change={item} />
      ))}
    </p>
  );
}

function Stretch({ change: { kind, text: words } }: { readonly change: Change }) {
  if (kind === "same") return <span>{words}</span>;
  if (kind === "gone") return <del>{words}</del>;
  return <ins>{words}</ins>;
}
