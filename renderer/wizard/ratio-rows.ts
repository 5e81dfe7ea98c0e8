import { notCountedForRatio } from "../../shared/wizard/budget-help.ts";
import { useChecked } from "../state/checked.ts";
import { useCase } from "../state/open-case.ts";

/** For each row of own money: whether it is the lead unit's, and whether the ratio asked for surely leaves it out (A5). */
export function useRowsOfRatio() {
  const theCase = useCase();
  const topic = useChecked((state) => state.guide?.topics.find(({ id }) => id === theCase.topic));
  const guide = useChecked((state) => state.guide);
  const entries = theCase.budget?.selfFunding ?? [];
  return {
    ofLead: entries.map(({ unit }) => unit === "applicant"),
    notCounted: guide && topic ? notCountedForRatio(theCase, guide, topic) : [],
  };
}
