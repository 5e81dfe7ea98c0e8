import { type ReactNode, useMemo } from "react";
import { firstToChase, UNFINISHED_STATES, unfinishedIn } from "../../../shared/desk/slot-columns.ts";
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
  const unfinished = useMemo(() => first && unfinishedIn([...rows.values()], first.slot), [rows, first]);
  if (first === undefined || unfinished === undefined) return <Line title={words.chase.first} said={words.chase.nothing} />;
  const toSeal = unfinished["to-seal"];
  const all = UNFINISHED_STATES.flatMap((state) => unfinished[state]);
  const unprinted = toSeal.filter((key) => rows.get(key)?.printed?.includes(first.slot) !== true);
  const counts = words.chase.unfinished(first.title, { "to-seal": toSeal.length, missing: unfinished.missing.length, outdated: unfinished.outdated.length });
  const printed = isOwn && toSeal.length > 0 ? `；${words.chase.printed(toSeal.length, toSeal.length - unprinted.length)}` : "";
  return (
    <Line title={isOwn ? words.chase.firstOwn : words.chase.first} said={`${counts}${printed}`}>
      <button type="button" className="link nowrap" onClick={() => changeView({ only: all, slot: undefined, filter: "all", query: "" })}>
        {words.chase.only(all.length)}
      </button>
      {!isOwn && <CopyMany keys={first.keys} label={words.chase.copy(first.keys.length)} />}
      {isOwn && unprinted.length > 0 && (
        <button type="button" className="link nowrap" onClick={() => selectOnly(unprinted)}>
          {(unprinted.length < toSeal.length ? words.chase.selectOthers : words.chase.select)(unprinted.length)}
        </button>
      )}
    </Line>
  );
}

function Line({ title, said, children }: { readonly title: string; readonly said: string; readonly children?: ReactNode }) {
  return (
    <p className="chase-line">
      <span className="grow cut" title={said}>
        <b>{title}</b>
        {"　"}
        {said}
      </span>
      {children}
    </p>
  );
}
