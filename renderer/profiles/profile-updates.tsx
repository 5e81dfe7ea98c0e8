import { Button, Checkbox } from "antd";
import { useState } from "react";
import type { ProfileUpdate } from "../../shared/ipc/profiles.ts";
import { titleForSubject } from "../../shared/report.ts";
import { lastPart } from "../../shared/text/file-names.ts";
import { type CaseStayed, cancelProfileWork, lookForUpdates, updateCases, useProfiles } from "../state/profiles.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { errorText } from "../ui/error-text.ts";
import { ProgressBar } from "../ui/progress-bar.tsx";
import { text } from "../ui/text.ts";
import { words as all } from "./words.ts";

const words = all.updates;

/** What the profiles as they are now would change in the cases that were filled from them, case by case; nothing is changed before the button. `first`: nothing else on the page is to be done first */
export function ProfileUpdates({ first }: { readonly first: boolean }) {
  const { updates, progress, gaveUp, done } = useProfiles();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<readonly CaseStayed[]>([]);
  const chosen = (updates ?? []).filter(({ key }) => !left.has(key));
  const toggle = (cases: readonly ProfileUpdate[], on: boolean) => {
    const keys = new Set(cases.map(({ key }) => key));
    setLeft(on ? new Set([...left].filter((key) => !keys.has(key))) : new Set([...left, ...keys]));
  };
  const update = async () => {
    setBusy(true);
    setFailed([]);
    setFailed(await updateCases(chosen));
    setBusy(false);
  };
  return (
    <section className="profile-updates" aria-labelledby="updates-heading">
      <h2 id="updates-heading">{words.title}</h2>
      <p className="meta" role="status">
        {updates === undefined
          ? words.looking
          : busy
            ? words.updating
            : done > 0
              ? words.done(done)
              : gaveUp
                ? words.gaveUp
                : updates.length === 0
                  ? words.none
                  : ""}
      </p>
      {(busy || updates === undefined) && progress && progress.total >= WORTH_A_BAR && (
        <div className="line">
          <ProgressBar label={updates === undefined ? words.looking : words.updating} progress={progress} />
          <span className="meta nowrap">{words.cases(progress.done, progress.total)}</span>
          <Button size="small" onClick={() => void cancelProfileWork()}>
            {text.cancel}
          </Button>
        </div>
      )}
      {failed.map(({ title, error }) => (
        <ControlNote key={title} kind="must">
          {words.stayed(title)}
          {errorText(error)}
        </ControlNote>
      ))}
      {updates !== undefined && updates.length > 0 && (
        <>
          <p className="meta">{words.note}</p>
          <ul>
            {sameUpdates(updates).map((same) =>
              same.length < MANY ? (
                same.map((one) => <CaseUpdate key={one.key} update={one} chosen={!left.has(one.key)} toggle={(on) => toggle([one], on)} />)
              ) : (
                <SameUpdate key={same[0]?.key} updates={same} left={left} toggle={toggle} />
              ),
            )}
          </ul>
          <Button type={first ? "primary" : "default"} disabled={chosen.length === 0 || busy} onClick={() => void update()}>
            {words.chosen(chosen.length)}
          </Button>
        </>
      )}
      {updates !== undefined && (
        <button type="button" className="link dense" disabled={busy} onClick={() => void lookForUpdates()}>
          {words.again}
        </button>
      )}
    </section>
  );
}

/** Fewer are done before a bar could be read. */
const WORTH_A_BAR = 20;

/** From so many cases on, one change is told once for all of them. */
const MANY = 6;

/** The updates by what they change, in order of first appearance. */
function sameUpdates(updates: readonly ProfileUpdate[]): readonly (readonly ProfileUpdate[])[] {
  const found = new Map<string, readonly ProfileUpdate[]>();
  for (const one of updates) {
    const what = JSON.stringify(one.changes.map(({ labels, before, after }) => [labels, before, after]));
    found.set(what, [...(found.get(what) ?? []), one]);
  }
  return [...found.values()];
}

type SameUpdateProps = {
  readonly updates: readonly ProfileUpdate[];
  readonly left: ReadonlySet<string>;
  readonly toggle: (cases: readonly ProfileUpdate[], on: boolean) => void;
};

/** One change of many cases, told once; the cases are folded, each with a box and with what must be sealed again. */
function SameUpdate({ updates, left, toggle }: SameUpdateProps) {
  const [unfolded, setUnfolded] = useState(false);
  const chosen = updates.filter(({ key }) => !left.has(key)).length;
  const sealed = updates.filter(({ outdated }) => outdated.length > 0).length;
  return (
    <li data-update="">
      <Checkbox
        checked={chosen === updates.length}
        indeterminate={chosen > 0 && chosen < updates.length}
        onChange={(event) => toggle(updates, event.target.checked)}
        aria-label={words.chooseMany(updates.length)}
      >
        <b>{words.many(chosen, updates.length)}</b>
      </Checkbox>
      <Changes changes={updates[0]?.changes ?? []} />
      {sealed > 0 && <ControlNote kind="lack">{words.outdatedMany(sealed)}</ControlNote>}
      <details onToggle={(event) => setUnfolded(event.currentTarget.open)}>
        <summary>{words.which}</summary>
        {unfolded && (
          <ul>
            {updates.map((one) => (
              <CaseUpdate key={one.key} update={one} chosen={!left.has(one.key)} toggle={(on) => toggle([one], on)} told />
            ))}
          </ul>
        )}
      </details>
    </li>
  );
}

function Changes({ changes }: Pick<ProfileUpdate, "changes">) {
  return (
    <dl>
      {changes.map(({ key, labels, before, after }) => (
        <div key={key}>
          <dt className="meta">{labels.join(" · ")}</dt>
          <dd>
            <del>{before ?? words.unset}</del> <ins>{after ?? words.unset}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** `told`: what changes stands above it already. */
type CaseUpdateProps = { readonly update: ProfileUpdate; readonly chosen: boolean; readonly toggle: (on: boolean) => void; readonly told?: boolean };

function CaseUpdate({ update: { title, folder, changes, outdated, lockedBy }, chosen, toggle, told = false }: CaseUpdateProps) {
  const name = title === "" ? text.start.untitled : title;
  return (
    <li data-update="">
      <Checkbox checked={chosen} onChange={(event) => toggle(event.target.checked)} aria-label={words.choose(name)}>
        {told ? name : <b title={folder}>{name}</b>}
        {told && <span className="meta">　{lastPart(folder)}</span>}
      </Checkbox>
      {!told && <Changes changes={changes} />}
      {outdated.length > 0 && <ControlNote kind="lack">{words.outdated(outdated.map(titleForSubject).join("、"))}</ControlNote>}
      {lockedBy !== undefined && <ControlNote kind="advice">{words.lockedBy(lockedBy)}</ControlNote>}
    </li>
  );
}
