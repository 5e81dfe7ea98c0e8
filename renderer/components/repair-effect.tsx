import type { Case } from "../../shared/case/case.ts";
import { useAlsoSolved } from "../state/repair-effect.ts";
import { text } from "../ui/text.ts";

/** What else a repair solves, beside its button; nothing where it is that one finding alone. */
export function RepairEffect({ rule, after }: { readonly rule: string; readonly after: Case }) {
  const solved = useAlsoSolved(rule, after);
  if (solved.length === 0) return null;
  return <span className="meta also-solved">{text.findings.alsoSolves(solved)}</span>;
}
