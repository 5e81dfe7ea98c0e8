import { Button, Checkbox } from "antd";
import { useState } from "react";
import type { AppError } from "../../shared/errors.ts";
import type { ProfileUpdate } from "../../shared/ipc/profiles.ts";
import { lookForUpdates, updateCases, useProfiles } from "../state/profiles.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { errorText } from "../ui/error-text.ts";
import { text } from "../ui/text.ts";
import { words as all } from "./words.ts";

const words = all.updates;

/** What the profiles as they are now would change in the cases that were filled from them, case by case; nothing is changed before the button. `first`: nothing else on the page is to be done first */
export function ProfileUpdates({ first }: { readonly first: boolean }) {
  const updates = useProfiles((state) => state.updates);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<readonly { readonly title: string; readonly error: AppError }[]>([]);
  const [done, setDone] = useState(0);
  const chosen = (updates ?? []).filter(({ key }) => !left.has(key));
  const toggle = (key: string, on: boolean) => setLeft(new Set(on ? [...left].filter((one) => one !== key) : [...left, key]));
  const update = async () => {
    setBusy(true);
    const stayed = await updateCases(chosen);
    setFailed(stayed);
    setDone(chosen.length - stayed.length);
    setBusy(false);
  };
  return (
    <section className="profile-updates" aria-labelledby="updates-heading">
      <h2 id="updates-heading">{words.title}</h2>
      <p className="meta" role="status">
        {updates === undefined ? words.looking : done > 0 ? words.done(done) : updates.length === 0 ? words.none : ""}
      </p>
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
            {updates.map((one) => (
              <CaseUpdate key={one.key} update={one} chosen={!left.has(one.key)} toggle={(on) => toggle(one.key, on)} />
            ))}
          </ul>
          <Button type={first ? "primary" : "default"} disabled={chosen.length === 0 || busy} onClick={() => void update()}>
            {words.chosen(chosen.length)}
          </Button>
        </>
      )}
      {updates !== undefined && (
        <button type="button" className="link dense" onClick={() => void lookForUpdates()}>
          {words.again}
        </button>
      )}
    </section>
  );
}

type CaseUpdateProps = { readonly update: ProfileUpdate; readonly chosen: boolean; readonly toggle: (on: boolean) => void };

function CaseUpdate({ update: { title, folder, changes, outdated, lockedBy }, chosen, toggle }: CaseUpdateProps) {
  const name = title === "" ? text.start.untitled : title;
  return (
    <li data-update="">
      <Checkbox checked={chosen} onChange={(event) => toggle(event.target.checked)} aria-label={words.choose(name)}>
        <b title={folder}>{name}</b>
      </Checkbox>
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
      {outdated.length > 0 && (
        <ControlNote kind="lack">
          {words.outdated(outdated.map((one) => (one.forName === undefined ? one.title : `${one.title}（${one.forName}）`)).join("、"))}
        </ControlNote>
      )}
      {lockedBy !== undefined && <ControlNote kind="advice">{words.lockedBy(lockedBy)}</ControlNote>}
    </li>
  );
}
