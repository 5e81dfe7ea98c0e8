import { Button, Checkbox } from "antd";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { isAnswered, readPath, writePath } from "../../shared/case/case-path.ts";
import { NO_PROFILES, PROFILE_FIELDS, type Profile, type ProfileKind, profileBase, profileById } from "../../shared/desk/profiles.ts";
import type { AppError } from "../../shared/errors.ts";
import type { Field } from "../../shared/wizard/fields.ts";
import { sectionCatalogue } from "../../shared/wizard/sections.ts";
import { loadProfiles, lookForUpdates, putProfile, removeProfile, setNewCaseUnit, useProfiles } from "../state/profiles.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { errorText } from "../ui/error-text.ts";
import { ProfileField } from "./profile-field.tsx";
import { UnitTemplates } from "./unit-templates.tsx";
import { words } from "./words.ts";

/** The questions of a kind of profile, as the sections of a case ask them. */
function questionsOf(kind: ProfileKind): readonly { readonly path: string; readonly field: Field }[] {
  const all = sectionCatalogue.flatMap(({ fields }) => fields);
  const partners = all.find((field) => field.kind === "list" && field.path === "partners");
  const asked = kind === "partner" && partners?.kind === "list" ? partners.fields : all;
  const base = kind === "partner" ? "" : `${profileBase(kind)}.`;
  return PROFILE_FIELDS[kind].flatMap((path) => {
    const field = asked.find((one) => one.kind !== "heading" && one.path === `${base}${path}`);
    return field ? [{ path, field }] : [];
  });
}

type Props = {
  readonly kind: ProfileKind;
  /** absent: a new one */
  readonly profile: Profile | undefined;
  /** something is typed that is not saved */
  readonly isTyped: boolean;
  readonly typed: () => void;
  readonly saved: (id: string) => void;
  readonly closed: () => void;
};

/** One profile with all its answers. */
export function ProfileForm({ kind, profile, isTyped, typed, saved, closed }: Props) {
  const [values, setValues] = useState<unknown>(profile?.values ?? {});
  // what this form was filled from: other windows may have changed the profile since
  const [shown, setShown] = useState(profile);
  const [error, setError] = useState<AppError>();
  const [note, setNote] = useState<"saved" | "needs-name">();
  const [removing, setRemoving] = useState(false);
  const usedForNew = useProfiles((state) => state.profiles?.newCases);
  const named = isAnswered(readPath(values, "name")) || isAnswered(readPath(values, "nameZh"));
  const saving = useRef(false);
  const heading = useRef<HTMLHeadingElement>(null);
  // in a narrow window it stands below the lists: what was asked for comes into view
  useEffect(() => {
    const top = heading.current?.getBoundingClientRect().top ?? 0;
    if (top > window.innerHeight - 120) heading.current?.scrollIntoView({ block: "start" });
  }, []);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!named) return setNote("needs-name");
    // a double click would put a new profile in twice
    if (saving.current) return;
    saving.current = true;
    const put = await putProfile(kind, shown, values).finally(() => {
      saving.current = false;
    });
    if (!put.ok) {
      setError(put.error);
      if (put.error.kind === "profile-changed") await loadProfiles();
      return;
    }
    setError(undefined);
    setShown(profileById(useProfiles.getState().profiles ?? NO_PROFILES, kind, put.value));
    setNote("saved");
    saved(put.value);
    void lookForUpdates();
  };
  return (
    <form className="profile-form" onSubmit={(event) => void submit(event)} aria-labelledby="profile-heading">
      <h2 id="profile-heading" ref={heading}>
        {profile ? words.kinds[kind] : words.newOne(kind)}
      </h2>
      {questionsOf(kind).map(({ path, field }) => (
        <ProfileField
          key={path}
          field={field}
          path={path}
          values={values}
          set={(value) => {
            setValues(writePath(values, path, value));
            setNote(undefined);
            typed();
          }}
        />
      ))}
      {kind === "unit" && profile && <UnitTemplates id={profile.id} />}
      {kind === "unit" && profile && (
        <Checkbox checked={usedForNew === profile.id} onChange={(event) => void setNewCaseUnit(event.target.checked ? profile.id : undefined).then(setError)}>
          {words.newCases}
        </Checkbox>
      )}
      {error && (
        <div role="alert">
          <ControlNote kind="must">{errorText(error)}</ControlNote>
        </div>
      )}
      {error?.kind === "profile-changed" && (
        <TwoVersions
          kind={kind}
          values={values}
          now={profile}
          take={(next) => {
            setShown(profile);
            setValues(next);
            setError(undefined);
            typed();
          }}
        />
      )}
      <div className="profile-buttons">
        <Button type={isTyped ? "primary" : "default"} htmlType="submit">
          {words.save}
        </Button>
        {profile && (
          <Button
            type="text"
            danger={removing}
            onClick={() => (removing ? void removeProfile(kind, profile.id).then((failed) => (failed ? setError(failed) : closed())) : setRemoving(true))}
          >
            {removing ? words.removeSure : words.remove}
          </Button>
        )}
        <span role="status" className="meta">
          {removing ? words.removeNote : note === "saved" ? words.saved : note === "needs-name" ? words.needsName : ""}
        </span>
      </div>
    </form>
  );
}

type TwoVersionsProps = {
  readonly kind: ProfileKind;
  readonly values: unknown;
  /** as another window has left it; absent: removed there */
  readonly now: Profile | undefined;
  readonly take: (values: unknown) => void;
};

/** What is typed here beside what another window has saved: one of the two goes on, and nothing is written before that. */
function TwoVersions({ kind, values, now, take }: TwoVersionsProps) {
  const differing = questionsOf(kind).filter(({ path }) => JSON.stringify(readPath(values, path)) !== JSON.stringify(readPath(now?.values, path)));
  return (
    <div className="profile-versions">
      <p className="meta">{now ? words.differsIn(differing.map(({ field }) => field.label)) : words.removedElsewhere}</p>
      {now && (
        <button type="button" className="link dense" onClick={() => take(now.values)}>
          {words.takeTheirs}
        </button>
      )}
      <button type="button" className="link dense" onClick={() => take(values)}>
        {words.keepMine}
      </button>
    </div>
  );
}
