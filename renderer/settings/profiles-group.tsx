import { Segmented, Select } from "antd";
import { useEffect, useState } from "react";
import { readPath } from "../../shared/case/case-path.ts";
import { PROFILE_KINDS, type Profile, type ProfileKind, profileName, profilesOf } from "../../shared/desk/profiles.ts";
import type { AppError } from "../../shared/errors.ts";
import { countryName } from "../../shared/text/countries.ts";
import { loadProfiles, setNewCaseUnit, useProfiles } from "../state/profiles.ts";
import { go } from "../state/route.ts";
import { errorText } from "../ui/error-text.ts";
import { Notice } from "../ui/notice.tsx";
import { text } from "../ui/text.ts";
import { Group, Setting } from "./group.tsx";

const words = text.settings;
const NO_UNIT = "";
/** More of a kind are seen on the page of profiles. */
const SHOWN = 5;

/** What is typed once for all projects: each unit, lead person and partner in a line with the way to change it, and the unit that new projects begin with. */
export function ProfilesGroup({ onError }: { readonly onError: (error: AppError | undefined) => void }) {
  const { profiles, error } = useProfiles();
  const [kind, setKind] = useState<ProfileKind>("unit");
  useEffect(() => {
    void loadProfiles();
  }, []);
  const of = (one: ProfileKind) => (profiles ? profilesOf(profiles, one) : []);
  const units = of("unit");
  return (
    <Group
      title={words.profiles}
      tools={
        <Segmented<ProfileKind>
          size="small"
          aria-label={words.profiles}
          value={kind}
          options={PROFILE_KINDS.map((value) => ({ value, label: words.profileKind[value](of(value).length) }))}
          onChange={setKind}
        />
      }
    >
      {error && <Notice kind="must">{errorText(error)}</Notice>}
      {profiles && <ProfileTable kind={kind} list={of(kind)} />}
      {units.length > 0 && (
        <Setting label={words.newCaseUnit}>
          {(id) => (
            <Select
              id={id}
              size="small"
              className="setting-unit"
              value={profiles?.newCases ?? NO_UNIT}
              options={[{ value: NO_UNIT, label: words.noUnitFilled }, ...units.map((unit) => ({ value: unit.id, label: profileName(unit) || words.unnamed }))]}
              onChange={(unit) => void setNewCaseUnit(unit === NO_UNIT ? undefined : unit).then(onError)}
            />
          )}
        </Setting>
      )}
    </Group>
  );
}

/** What is told of a profile in its line, by the columns of its kind. */
const COLUMNS: Readonly<Record<ProfileKind, readonly (keyof typeof words.profileColumns)[]>> = {
  unit: ["unit", "contact", "contactPhone"],
  lead: ["lead", "title", "phone"],
  partner: ["partner", "country", "contact"],
};

function ProfileTable({ kind, list }: { readonly kind: ProfileKind; readonly list: readonly Profile[] }) {
  const toProfiles = (profile?: string) => go({ kind: "profiles", ...(profile !== undefined && { profile }) });
  if (list.length === 0)
    return (
      <p className="line setting-no-profile" {...(kind === "unit" && { "data-setting": words.newCaseUnit })}>
        <span className="second">{words.noProfile[kind]}</span>
        <button type="button" className="link dense" onClick={() => toProfiles()}>
          {words.addProfiles}
        </button>
      </p>
    );
  return (
    <>
      <table className="setting-profiles" aria-label={words.profiles}>
        <thead>
          <tr>
            {COLUMNS[kind].map((column) => (
              <th key={column}>{words.profileColumns[column]}</th>
            ))}
            <th>
              <span className="visually-hidden">{words.changeProfile}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {list.slice(0, SHOWN).map((profile) => (
            <tr key={profile.id}>
              {COLUMNS[kind].map((column) => (
                <td key={column}>{cellOf(profile, column) || <span className="third">{words.unset}</span>}</td>
              ))}
              <td className="number">
                <button
                  type="button"
                  className="link dense"
                  aria-label={`${words.changeProfile}　${profileName(profile)}`}
                  onClick={() => toProfiles(`${kind}:${profile.id}`)}
                >
                  {words.changeProfile}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <button type="button" className="link dense" onClick={() => toProfiles()}>
          {list.length > SHOWN ? words.allProfiles(list.length) : words.addProfiles}
        </button>
      </p>
    </>
  );
}

function cellOf(profile: Profile, column: keyof typeof words.profileColumns): string {
  const at = (path: string): string => {
    const value = readPath(profile.values, path);
    return typeof value === "string" ? value.trim() : "";
  };
  switch (column) {
    case "unit":
    case "lead":
    case "partner":
      return profileName(profile);
    case "contact":
      return at("contact.name");
    case "contactPhone":
      return at("contact.phone");
    case "country":
      return countryName(at("country")) ?? "";
    case "title":
    case "phone":
      return at(column);
  }
}
