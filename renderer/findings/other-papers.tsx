import { isSealAsked, missingGroups, unfilledNames } from "../../shared/desk/missing-list.ts";
import { useChecked } from "../state/checked.ts";
import { goToPage } from "../state/route.ts";
import { text } from "../ui/text.ts";

/** The attachments that are still missing and that no line of 必须处理 names nor asks for their seal, as answers they wait for are open: with those lines they are all that 附件 counts. */
export function OtherPapers() {
  const { report, lines, guide, toPrint, case: theCase } = useChecked();
  if (!report || !guide || !theCase) return null;
  const told = lines.flatMap(({ group, members }) => (group === "must" ? members : []));
  const untold = missingGroups(report, told, guide).flatMap(({ items }) => items.flatMap((item) => (item.kind === "slot" ? [item.slot] : [])));
  const all = lines.flatMap(({ members }) => members);
  const papers = unfilledNames(
    untold.filter((slot) => !isSealAsked(slot, all, theCase)),
    toPrint,
    guide,
  );
  if (papers.length === 0) return null;
  return (
    <section className="other-papers" aria-labelledby="other-papers">
      <h2 id="other-papers" className="group-head">
        <span className="nowrap">{text.findings.otherPapers}</span>
        <span className="second count-of">{papers.length}</span>
        <button type="button" className="link dense" onClick={() => goToPage({ kind: "attachments" })}>
          {text.findings.goAttachments}
        </button>
      </h2>
      <p className="second">{papers.join("、")}</p>
    </section>
  );
}
