import { Button, Checkbox } from "antd";
import { useEffect, useRef } from "react";
import { attachedLast, checkIn, type EditedStack, withDocument } from "../../shared/desk/edit-stack.ts";
import type { ReadStack } from "../../shared/desk/shown-stack.ts";
import { changeStack, type SplitState, saySealed, stopSplit, useSplit } from "../state/split.ts";
import { attachParts, takeBackAttached } from "../state/split-attach.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { CopyButton } from "../ui/copy-button.tsx";
import { errorText } from "../ui/error-text.ts";
import { Icon } from "../ui/icon.tsx";
import { ProgressBar } from "../ui/progress-bar.tsx";
import { text } from "../ui/text.ts";
import { HandPart, nameOf, numbersOf } from "./hand-part.tsx";
import { words } from "./words.ts";

type Props = {
  readonly read: ReadStack;
  readonly stack: EditedStack;
  readonly selected: number;
  readonly select: (page: number) => void;
  readonly busy: boolean;
  /** so many parts would be attached now */
  readonly ready: number;
  readonly running: SplitState["running"];
};

/** What a person has to assign, what has not come back, and what goes where. */
export function PartsRail({ read, stack, selected, select, busy, ready, running }: Props) {
  const sealed = useSplit((state) => state.sealed);
  const takenBack = useSplit((state) => state.takenBack);
  const isTakingBack = useRef(false);
  const takeBackButton = useRef<HTMLButtonElement>(null);
  // the button goes with what it took back: who pressed it goes on where that lies now, and at the button where it is still there
  useEffect(() => {
    if (busy || !isTakingBack.current) return;
    isTakingBack.current = false;
    (takeBackButton.current ?? document.getElementById("split-assigned") ?? document.getElementById("split-attached"))?.focus();
  }, [busy]);
  const documents = new Map(read.documents.map((document) => [document.key, document]));
  const numbered = stack.parts.map((part, index) => ({ part, number: index + 1 }));
  const hand = numbered.filter(({ part }) => part.document === undefined);
  const assigned = numbered.filter(({ part }) => part.document !== undefined && part.attached === undefined);
  const attached = numbered.filter(({ part }) => part.attached !== undefined);
  const canTakeBack = attachedLast(stack).length;
  const here = new Set(stack.parts.flatMap(({ document }) => document ?? []));
  const { wanted, missing } = checkIn(read.documents, stack);
  const free = read.documents.filter(({ key }) => !here.has(key)).sort((one, other) => Number(one.back) - Number(other.back));
  const handPages = hand.reduce((sum, { part }) => sum + part.pages.length, 0);
  return (
    <aside className="rail split-rail" aria-label={words.rail}>
      <span className="visually-hidden" role="status">
        {takenBack > 0 && words.takenBack(takenBack)}
      </span>
      <div className="split-lists">
        <section aria-labelledby="split-hand">
          <h2 id="split-hand" tabIndex={-1} className={hand.length > 0 ? "lack" : undefined}>
            {hand.length > 0 && <Icon name="lack" size="small" />}
            {words.hand}
            {hand.length > 0 && <span className="meta">{words.handSum(hand.length, handPages)}</span>}
          </h2>
          {hand.length === 0 && <p className="meta">{words.handNone}</p>}
          {hand.map(({ part, number }) => (
            <HandPart
              key={part.pages.join()}
              part={part}
              page={stack.pages[part.pages[0] ?? 0]}
              number={number}
              free={free}
              documents={documents}
              select={select}
              busy={busy}
            />
          ))}
        </section>
        <section aria-labelledby="split-missing">
          <h2 id="split-missing">
            {wanted.length > 0 && missing.length === 0 ? words.allBack : words.missing}
            {wanted.length > 0 && <span className="meta">{words.missingSum(wanted.length, wanted.length - missing.length)}</span>}
          </h2>
          {wanted.length === 0 && <p className="meta">{words.noneSent}</p>}
          {wanted.length > 0 && (
            <>
              <ul className="split-missing">
                {missing.map((document) => (
                  <li key={document.key}>
                    <Icon name="todo" size="small" className="must" />
                    <span className="split-document" title={`${document.project}　${nameOf(document)}`}>
                      {nameOf(document)}
                    </span>
                  </li>
                ))}
              </ul>
              <p className="line">
                {missing.length > 0 && (
                  <CopyButton
                    words={() => missing.map(({ project, lead, title }) => `${project}　${lead}　${title}`).join("\n")}
                    label={words.copy}
                    name={words.missing}
                  />
                )}
                <Button size="small" onClick={() => window.print()}>
                  {words.print}
                </Button>
              </p>
            </>
          )}
        </section>
        {assigned.length > 0 && (
          <section aria-labelledby="split-assigned">
            <h2 id="split-assigned" tabIndex={-1}>
              {words.assigned}
              <span className="meta">{words.assignedSum(assigned.length)}</span>
            </h2>
            <ul className="split-assigned">
              {assigned.map(({ part, number }) => {
                const document = documents.get(part.document ?? "");
                return (
                  document && (
                    <li key={part.document} className={part.pages.includes(selected) ? "current" : undefined}>
                      <button type="button" className="split-row" onClick={() => select(part.pages[0] ?? 0)}>
                        <span className="third">{number}</span>
                        <span className="split-document" title={`${document.project}　${nameOf(document)}`}>
                          {nameOf(document)}
                        </span>
                        <span className="meta nowrap">
                          {part.by === "text" && `${words.byText}　`}
                          {document.back && `${words.already}　`}
                          {numbersOf(part)}
                        </span>
                      </button>
                      <button
                        type="button"
                        className="icon-button"
                        aria-label={words.takeBack(nameOf(document))}
                        disabled={busy}
                        onClick={() => changeStack((now) => withDocument(now, part.pages[0] ?? 0, undefined))}
                      >
                        <Icon name="close" size="small" />
                      </button>
                      {part.error && <ControlNote kind="must">{errorText(part.error)}</ControlNote>}
                    </li>
                  )
                );
              })}
            </ul>
          </section>
        )}
        {attached.length > 0 && (
          <section aria-labelledby="split-attached">
            <h2 id="split-attached" tabIndex={-1}>
              <Icon name="done" size="small" className="met" />
              {words.attached}
              <span className="meta">{words.attachedSum(attached.length, attached.filter(({ part }) => !part.sealed).length)}</span>
            </h2>
            {canTakeBack > 0 && (
              <p className="line">
                <Button
                  ref={takeBackButton}
                  size="small"
                  disabled={busy}
                  onClick={() => {
                    isTakingBack.current = true;
                    void takeBackAttached();
                  }}
                >
                  {words.takeBackAttached(canTakeBack === attached.length ? undefined : canTakeBack)}
                </Button>
              </p>
            )}
            <p className="meta">{canTakeBack > 0 ? words.attachedBackHere : words.attachedBack}</p>
            <ul className="split-missing">
              {attached.map(({ part }) => (
                <li key={part.document}>
                  <span className="split-document" title={part.attached}>
                    {nameOf(documents.get(part.document ?? "") ?? { key: "", project: "", lead: "", title: "", shortTitle: "", back: true })}
                  </span>
                  <span className="meta nowrap">
                    {part.there && `${words.there}　`}
                    {numbersOf(part)}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      <div className="split-go">
        {running ? (
          <>
            <ProgressBar
              label={running.kind === "attaching" ? words.attaching : words.takingBack}
              progress={"progress" in running ? running.progress : undefined}
            />
            {running.kind === "attaching" && (
              <Button size="small" onClick={() => void stopSplit()}>
                {text.cancel}
              </Button>
            )}
          </>
        ) : (
          <>
            {ready > 0 && (
              <Checkbox checked={sealed} onChange={(event) => saySealed(event.target.checked)}>
                {words.sealed}
              </Checkbox>
            )}
            <Button type={ready === 0 ? "default" : "primary"} disabled={ready === 0} onClick={() => void attachParts()}>
              {words.attach(ready)}
            </Button>
            <span className="meta">{words.left(handPages)}</span>
          </>
        )}
      </div>
    </aside>
  );
}
