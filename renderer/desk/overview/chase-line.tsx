import { useMemo } from "react";
import { firstStep } from "../../../shared/desk/next-act.ts";
import type { WorkspaceRow } from "../../../shared/desk/workspace.ts";
import { changeView, useDesk } from "../../state/desk.ts";
import { useLibrary } from "../../state/library.ts";
import { words } from "../common/words.ts";
import { ActButton } from "./act-button.tsx";
import { shortTitle } from "./short-title.ts";

const own = words.chase;

/** What most of the listed cases lack, or what helps them on, and the way to it, unless cases are chosen for something. `loud`: nothing else on the page is. */
export function ChaseLine({ shown, loud }: { readonly shown: readonly WorkspaceRow[]; readonly loud: boolean }) {
  const isChosen = useDesk((state) => state.selected.size > 0);
  const filter = useDesk((state) => state.view.filter);
  const guides = useLibrary((state) => state.library?.guides);
  const { next, lacks } = useMemo(() => {
    const letters = new Set(guides?.flatMap(({ slots }) => slots.flatMap(({ id, document }) => (document === undefined ? [] : [id]))));
    return firstStep(shown, filter, (slot) => letters.has(slot));
  }, [shown, filter, guides]);
  const said = lacks
    ? `${own.unfinished(shortTitle(guides, lacks), lacks.counts)}${lacks.isOwn && lacks.printed > 0 ? own.printed(lacks.printed) : ""}`
    : next
      ? own.acts[next.act](next.keys.length)
      : own.nothing;
  return (
    <p className="chase-line">
      <span className="grow cut" title={said}>
        <b>{next?.act === "message" ? own.first : own.firstOwn}</b>
        {"　"}
        {said}
      </span>
      {lacks && lacks.all.length < shown.length && (
        <button type="button" className="link nowrap" onClick={() => changeView({ only: lacks.all })}>
          {own.only(lacks.all.length)}
        </button>
      )}
      {next && !isChosen && (
        <ActButton next={next} loud={loud} label={lacks && next.act === "print-pack" && lacks.isOwn ? own.printPack(next.keys.length) : undefined} />
      )}
    </p>
  );
}
