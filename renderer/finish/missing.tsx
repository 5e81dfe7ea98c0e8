import "./missing.css";
import type { MissingLines } from "../../shared/desk/missing-list.ts";
import { CopyMissing } from "../components/copy-missing.tsx";
import { useChecked } from "../state/checked.ts";
import { goToPage } from "../state/route.ts";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";

const BLOCKING = ["must", "lack", "open"] as const;

/** How much is still missing, in the numbers of 检查结果, and the way there; copied as a message it is said in full, by who must act. */
export function Missing({ groups }: { readonly groups: readonly MissingLines[] }) {
  const words = text.finish.missing;
  const counts = useChecked((state) => state.counts);
  const counted = BLOCKING.flatMap((group) => (counts[group] === 0 ? [] : [text.findings.counted(text.groups[group].name, counts[group])]));
  // places that no finding speaks of
  const places = groups.flatMap(({ items }) => items).filter(({ kind }) => kind === "slot").length;
  return (
    <section className="still-missing" aria-labelledby="missing-title">
      <div className="sub">
        <h2 id="missing-title" className="grow">
          {words.title}
        </h2>
        <CopyMissing label={words.copy} />
      </div>
      <p className="line wrap">
        {counted.length > 0 && (
          <button type="button" className="link dense" onClick={() => goToPage({ kind: "findings" })}>
            {words.findings(counted.join("，"))}
            <Icon name="right" size="small" />
          </button>
        )}
        {places > 0 && (
          <button type="button" className="link dense" onClick={() => goToPage({ kind: "attachments" })}>
            {words.places(places)}
            <Icon name="right" size="small" />
          </button>
        )}
      </p>
    </section>
  );
}
