import { Select } from "antd";
import { useEffect } from "react";
import { PROFILE_KINDS, profileName, profilesOf } from "../../shared/desk/profiles.ts";
import type { AppError } from "../../shared/errors.ts";
import { loadProfiles, setNewCaseUnit, useProfiles } from "../state/profiles.ts";
import { go } from "../state/route.ts";
import { errorText } from "../ui/error-text.ts";
import { Notice } from "../ui/notice.tsx";
import { text } from "../ui/text.ts";
import { Group, Setting } from "./group.tsx";

const words = text.settings;
const NO_UNIT = "";

/** How much is kept for all projects, with the way there, and the unit that new projects begin with. */
export function ProfilesGroup({ onError }: { readonly onError: (error: AppError | undefined) => void }) {
  const { profiles, error } = useProfiles();
  useEffect(() => {
    void loadProfiles();
  }, []);
  const units = profiles ? profilesOf(profiles, "unit") : [];
  const count = profiles ? PROFILE_KINDS.flatMap((kind) => profilesOf(profiles, kind)).length : 0;
  return (
    <Group title={words.profiles}>
      {error && <Notice kind="must">{errorText(error)}</Notice>}
      <Setting label={words.kept}>
        {profiles && PROFILE_KINDS.map((kind) => <span key={kind}>{words.keptCount[kind](profilesOf(profiles, kind).length)}</span>)}
        <button type="button" className="link dense" onClick={() => go({ kind: "profiles" })}>
          {count > 0 ? words.changeProfiles : words.addProfiles}
        </button>
      </Setting>
      {profiles && (
        <Setting label={words.newCaseUnit}>
          {(id) =>
            units.length > 0 ? (
              <Select
                id={id}
                size="small"
                className="setting-unit"
                value={profiles.newCases ?? NO_UNIT}
                options={[
                  { value: NO_UNIT, label: words.noUnitFilled },
                  ...units.map((unit) => ({ value: unit.id, label: profileName(unit) || words.unnamed })),
                ]}
                onChange={(unit) => void setNewCaseUnit(unit === NO_UNIT ? undefined : unit).then(onError)}
              />
            ) : (
              <span className="second">{words.noUnit}</span>
            )
          }
        </Setting>
      )}
    </Group>
  );
}
