import type { FactField } from "../../shared/files-first/found-file.ts";
import type { OfferedFact } from "../../shared/files-first/offer-facts.ts";
import { type OfferedBudget, offeredBudget, sumNotOffered } from "../../shared/files-first/offered-budget.ts";
import { inSentence } from "../../shared/text/money.ts";
import type { Folder } from "../state/found-folder.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { words } from "./words.ts";

/** What the amounts that are taken come to. */
export function budgetOf({ guide, topic, facts, taken }: Folder): OfferedBudget {
  return offeredBudget(guide, topic, (field: FactField) => {
    const fact = facts.find((one) => one.field === field);
    return fact && (taken.get(fact.id)?.value ?? fact.answer);
  });
}

/** Below 自筹经费: that it misses the ratio of the topic, and by how much. Below totals of which none is the sum: that it is computed where none is taken. */
export function BudgetNote({ folder, fact }: { readonly folder: Folder; readonly fact: OfferedFact }) {
  const sum = sumNotOffered(fact, budgetOf(folder));
  if (sum !== undefined) return <ControlNote kind="advice">{words.sumComputed(inSentence(sum))}</ControlNote>;
  const short = fact.field === "budget.selfFunding" ? budgetOf(folder).short : undefined;
  return short ? <ControlNote kind="lack">{words.shortOfRatio(inSentence(short.amount), short.ratio)}</ControlNote> : null;
}
