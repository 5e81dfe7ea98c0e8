import { useChecked } from "../state/checked.ts";
import { useCase } from "../state/open-case.ts";
import { PageHead } from "../ui/page-head.tsx";
import { text } from "../ui/text.ts";
import { Deadline } from "./deadline.tsx";

/** The way to the deadline for the open case: what it has done is ticked. */
export function PlanScreen() {
  const theCase = useCase();
  const guide = useChecked((state) => state.guide);
  const slots = useChecked((state) => state.report?.slots) ?? [];
  if (!guide) return null;
  return (
    <main className="main">
      <div className="page">
        <div className="page-scroll">
          <PageHead title={text.plan.title} intro={text.plan.intro} />
          <div className="page-body plan-page">
            <Deadline guide={guide} of={{ title: theCase.title ?? "", known: { case: theCase, slots } }} />
          </div>
        </div>
      </div>
    </main>
  );
}
