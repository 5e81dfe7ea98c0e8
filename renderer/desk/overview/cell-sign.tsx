import type { Cell, CellState } from "../../../shared/desk/slot-columns.ts";
import { Icon } from "../../ui/icon.tsx";
import type { IconName } from "../../ui/icon-paths.ts";

/** What is finished is thin, so that only what is to be done is seen. */
export const signs = {
  missing: { icon: "todo", tone: "must" },
  outdated: { icon: "changed", tone: "must" },
  "to-seal": { icon: "seal", tone: "accent" },
  "to-confirm": { icon: "doing", tone: "accent" },
  received: { icon: "inbox", tone: "second" },
  "sealed-scan": { icon: "scan", tone: "second" },
  checked: { icon: "met", tone: "met" },
} as const satisfies Readonly<Record<CellState, { readonly icon: IconName; readonly tone: string }>>;

/** The state of a slot, and how many of its attachments are in it: 2/3, or 3 where all are. */
export function CellSign({ cell }: { readonly cell: Cell | undefined }) {
  if (cell === undefined) return <i className="cell-na" />;
  const { icon, tone } = signs[cell.state];
  return (
    <>
      <Icon name={icon} size="small" className={tone} />
      {cell.total > 1 && <span className={`cell-count ${cell.worst === cell.total ? "third" : tone}`}>{countText(cell)}</span>}
    </>
  );
}

const countText = ({ worst, total }: Cell) => (worst === total ? total : `${worst}/${total}`);
