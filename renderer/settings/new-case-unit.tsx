import { Select } from "antd";
import { useEffect } from "react";
import { profileName, profilesOf } from "../../shared/desk/profiles.ts";
import type { AppError } from "../../shared/errors.ts";
import { loadProfiles, setNewCaseUnit, useProfiles } from "../state/profiles.ts";
import { go } from "../state/route.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { errorText } from "../ui/error-text.ts";
import { text } from "../ui/text.ts";
import { Setting } from "./group.tsx";

const words = text.settings;
const NO_UNIT = "";

/** The unit that new projects begin with, of those that are kept; the rest of what is kept has a page of its own. */
export function NewCaseUnit({ onError }: { readonly onError: (error: AppError | undefined) => void }) {
  const { profiles, error } = useProfiles();
  useEffect(() => {
    void loadProfiles();
  }, []);
  const units = profiles ? profilesOf(profiles, "unit") : [];
  return (
    <Setting label={words.newCaseUnit}>
      {(id) => (
        <>
          {error && <ControlNote kind="must">{errorText(error)}</ControlNote>}
          {units.length > 0 && (
            <Select
              id={id}
              size="small"
              className="setting-unit"
              value={profiles?.newCases ?? NO_UNIT}
              options={[{ value: NO_UNIT, label: words.noUnitFilled }, ...units.map((unit) => ({ value: unit.id, label: profileName(unit) || words.unnamed }))]}
              onChange={(unit) => void setNewCaseUnit(unit === NO_UNIT ? undefined : unit).then(onError)}
            />
          )}
          {profiles && units.length === 0 && <span className="second">{words.noUnit}</span>}
          <button type="button" className="link dense" onClick={() => go({ kind: "profiles" })}>
            {units.length > 0 ? words.changeProfiles : words.addProfiles}
          </button>
        </>
      )}
    </Setting>
  );
}
