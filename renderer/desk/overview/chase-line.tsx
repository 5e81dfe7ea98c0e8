import { useMemo } from "react";
import { firstToChase } from "../../../shared/desk/slot-columns.ts";
import { changeView, useDesk } from "../../state/desk.ts";
import { CopyMany } from "../common/copy-many.tsx";
import { words } from "../common/words.ts";

/** What the most cases lack, these alone, and their messages. */
export function ChaseLine() {
  const rows = useDesk((state) => state.rows);
  const first = useMemo(() => firstToChase([...rows.values()]), [rows]);
  return (
    <p className="chase-line">
      <span className="grow cut" title={first?.title}>
        <b>{words.chase.first}</b>　{first ? words.chase.words(first.title, first.keys.length) : words.chase.nothing}
      </span>
      {first && (
        <>
          <button type="button" className="link nowrap" onClick={() => changeView({ only: first.keys, slot: undefined, filter: "all", query: "" })}>
            {words.chase.only(first.keys.length)}
          </button>
          <CopyMany keys={first.keys} label={words.chase.copy(first.keys.length)} />
        </>
      )}
    </p>
  );
}
