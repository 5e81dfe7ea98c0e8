import { useMemo } from "react";
import { firstToChase } from "../../../shared/desk/slot-columns.ts";
import { changeView, selectOnly, useDesk } from "../../state/desk.ts";
import { useLibrary } from "../../state/library.ts";
import { CopyMany } from "../common/copy-many.tsx";
import { words } from "../common/words.ts";

/** What the most cases lack, these alone, and what helps: their messages, or the choice of them for a print pack. */
export function ChaseLine() {
  const rows = useDesk((state) => state.rows);
  const guides = useLibrary((state) => state.library?.guides);
  const first = useMemo(() => firstToChase([...rows.values()]), [rows]);
  // a letter of ours is waited for from nobody: it is printed here and goes to the seal office
  const isOwn = first !== undefined && guides?.some(({ slots }) => slots.some(({ id, document }) => id === first.slot && document !== undefined)) === true;
  const unprinted = first?.keys.filter((key) => rows.get(key)?.printed?.includes(first.slot) !== true) ?? [];
  const said = !first
    ? words.chase.nothing
    : isOwn
      ? words.chase.own(first.title, first.keys.length, first.keys.length - unprinted.length)
      : words.chase.words(first.title, first.keys.length);
  return (
    <p className="chase-line">
      <span className="grow cut" title={said}>
        <b>{isOwn ? words.chase.firstOwn : words.chase.first}</b>
        {"　"}
        {said}
      </span>
      {first && (
        <>
          <button type="button" className="link nowrap" onClick={() => changeView({ only: first.keys, slot: undefined, filter: "all", query: "" })}>
            {words.chase.only(first.keys.length)}
          </button>
          {isOwn ? (
            unprinted.length > 0 && (
              <button type="button" className="link nowrap" onClick={() => selectOnly(unprinted)}>
                {(unprinted.length < first.keys.length ? words.chase.selectOthers : words.chase.select)(unprinted.length)}
              </button>
            )
          ) : (
            <CopyMany keys={first.keys} label={words.chase.copy(first.keys.length)} />
          )}
        </>
      )}
    </p>
  );
}
