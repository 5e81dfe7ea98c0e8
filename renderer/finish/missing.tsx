import "./missing.css";
import { unfilledNames } from "../../shared/desk/missing-list.ts";
import { lackText } from "../../shared/messages/attachment-count.ts";
import { CopyMissing } from "../components/copy-missing.tsx";
import { groupCounts } from "../components/section-count.ts";
import { useChecked } from "../state/checked.ts";
import { goToPage } from "../state/route.ts";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";

/** How much is still missing, in the numbers of 检查结果, and the way there; copied as a message it is said in full, by who must act. */
export function Missing() {
  const words = text.finish.missing;
  const counts = useChecked((state) => state.counts);
  const slots = useChecked((state) => state.report?.slots) ?? [];
  const guide = useChecked((state) => state.guide);
  const toPrint = useChecked((state) => state.toPrint);
  const lacks = useChecked((state) => lackText(state.attachments));
  const unanswered = useChecked(({ left }) => left.unanswered);
  const counted = groupCounts(counts, unanswered);
  const places = unfilledNames(slots, toPrint, guide);
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
        {places.length > 0 && (
          <button type="button" className="link dense" onClick={() => goToPage({ kind: "attachments" })}>
            {words.places(lacks)}
            <Icon name="right" size="small" />
          </button>
        )}
        {places.length > 0 && <span className="second">{places.join("、")}</span>}
      </p>
    </section>
  );
}
