import { Button } from "antd";
import { useEffect, useState } from "react";
import { cutAt, partOf, partsToAttach, withBlank, withCut, withTurn } from "../../shared/desk/edit-stack.ts";
import type { AppError } from "../../shared/errors.ts";
import { AskPassword } from "../components/password-form.tsx";
import { changeStack, closeStack, giveStackPassword, readScans, undoStackChange, useSplit } from "../state/split.ts";
import { attachParts } from "../state/split-attach.ts";
import { errorText } from "../ui/error-text.ts";
import { Notice } from "../ui/notice.tsx";
import { BackToCase } from "./back-to-case.tsx";
import { CheckInList } from "./check-in-list.tsx";
import { LargePage } from "./large-page.tsx";
import { NotTaken, NotTakenBack } from "./not-taken.tsx";
import { PageFlow } from "./page-flow.tsx";
import { PartsRail } from "./parts-rail.tsx";
import { PutAwayNote, UnreadNote } from "./put-away-note.tsx";
import { words } from "./words.ts";

const own = words.tools;

/** The stack in its order with what goes where, and what is left to do beside it. */
export function AssignStack() {
  const { read, stack, before, running, error, sending } = useSplit();
  const [selected, setSelected] = useState(0);
  const [isLarge, setLarge] = useState(false);
  const busy = running !== undefined;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.closest("input, textarea, .ant-select") !== null;
      if (event.isComposing || busy) return;
      const control = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (control && key === "enter") void attachParts();
      else if (typing || event.altKey) return;
      else if (control && key === "z" && !event.shiftKey) undoStackChange();
      else if (control) return;
      else if (key === "escape" && isLarge) setLarge(false);
      else if (key === "c") changeStack((now) => withCut(now, selected));
      else if (key === "r") changeStack((now) => withTurn(now, selected, event.shiftKey ? 90 : 180));
      else if (key === "b") changeStack((now) => withBlank(now, selected));
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [selected, isLarge, busy]);
  if (!read || !stack) return null;
  const count = (kind: string) => stack.pages.filter((page) => page.kind === kind).length;
  const turned = stack.pages.filter(({ kind, turn }) => kind === "content" && turn !== null && turn !== 0).length;
  const page = stack.pages[selected];
  const cut = cutAt(stack, selected);
  const isOpen = partOf(stack, selected)?.attached === undefined;
  const ready = partsToAttach(stack).length;
  const left = stack.parts.filter(({ attached }) => attached === undefined).length;
  const done = left === stack.parts.length ? undefined : left === 0 ? "all" : "some";
  return (
    <main className="main with-rail split">
      <section className="page">
        <div className="page-head">
          <div className="grow">
            <h1 tabIndex={-1}>{words.title}</h1>
            <p>
              <span className="split-names">{read.files.map(({ name }) => name).join("、")}</span>
              <span className="meta nowrap">{words.sum(stack.pages.length, count("separator"), count("blank"), turned)}</span>
            </p>
          </div>
          <BackToCase done={done} />
          <Button size="small" disabled={busy || sending !== undefined} onClick={() => void readScans()}>
            {words.again}
          </Button>
          <Button size="small" disabled={busy} onClick={() => closeStack()}>
            {words.other}
          </Button>
        </div>
        {error && (
          <Notice kind="must" title={words.failed}>
            {errorText(error)}
          </Notice>
        )}
        <PutAwayNote />
        <UnreadNote />
        <NotTaken />
        <NotTakenBack />
        <Refused errors={read.refused} busy={busy} />
        {isLarge && page ? (
          <LargePage page={page} number={selected + 1} close={() => setLarge(false)} />
        ) : (
          <PageFlow
            stack={stack}
            documents={read.documents}
            selected={selected}
            select={(index, large) => {
              setSelected(index);
              if (large) setLarge(true);
            }}
          />
        )}
        {page && (
          <div className="split-tools" role="toolbar" aria-label={own.label}>
            <b className="nowrap">{words.place(selected + 1)}</b>
            {page.kind === "content" && page.turn === null && <span className="lack nowrap">{words.unsureTurn}</span>}
            <Tool
              name={own.turn}
              keys={own.turnKey}
              disabled={busy || !isOpen || page.kind !== "content"}
              run={() => changeStack((now) => withTurn(now, selected, 180))}
            />
            <Tool
              name={own.quarter}
              keys={own.quarterKey}
              disabled={busy || !isOpen || page.kind !== "content"}
              run={() => changeStack((now) => withTurn(now, selected, 90))}
            />
            <Tool
              name={cut === "join" ? own.join : own.cut}
              keys={own.cutKey}
              disabled={busy || cut === undefined}
              run={() => changeStack((now) => withCut(now, selected))}
            />
            <Tool
              name={page.kind === "content" ? own.blank : page.kind === "blank" ? own.notBlank : own.notSheet}
              keys={own.blankKey}
              disabled={busy || !isOpen}
              run={() => changeStack((now) => withBlank(now, selected))}
            />
            <Tool name={own.undo} keys={own.undoKey} disabled={busy || before.length === 0} run={undoStackChange} />
            <span className="grow" />
            <Tool name={own.large} keys={own.largeKey} disabled={false} run={() => setLarge(!isLarge)} />
          </div>
        )}
      </section>
      <PartsRail read={read} stack={stack} selected={selected} select={setSelected} busy={busy} ready={ready} running={running} />
      <CheckInList read={read} stack={stack} />
    </main>
  );
}

/** What was not read; files with a password are asked for it, one after the other, but not while what was read is attached or taken back. */
function Refused({ errors, busy }: { readonly errors: readonly AppError[]; readonly busy: boolean }) {
  const locked = errors.flatMap((error) => (error.kind === "attachment-encrypted" ? [error] : []));
  const others = errors.filter(({ kind }) => kind !== "attachment-encrypted");
  const [first] = locked;
  return (
    <>
      {others.length > 0 && (
        <Notice kind="lack" title={words.refused}>
          {others.map(errorText).join("")}
        </Notice>
      )}
      {first && !busy && (
        <div className="split-password" role="alert">
          <AskPassword key={first.file} error={first} asked={words.password} give={giveStackPassword} again={() => void readScans()} />
        </div>
      )}
    </>
  );
}

function Tool({ name, keys, disabled, run }: { readonly name: string; readonly keys: string; readonly disabled: boolean; readonly run: () => void }) {
  return (
    <span className="split-tool">
      <Button size="small" disabled={disabled} onClick={run}>
        {name}
      </Button>
      <kbd className="split-key">{keys}</kbd>
    </span>
  );
}
