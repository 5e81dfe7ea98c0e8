import type { Case } from "../../../shared/case/case.ts";
import { profileById, withProfileIn } from "../../../shared/desk/profiles.ts";
import { readProfiles } from "../remembered/profiles.ts";
import { readSettings } from "../remembered/settings.ts";

/** What the user has set for new cases, put into one: the limit for one file, whether files beyond it are compressed, and the unit. Profiles that cannot be read keep nobody from a new case. */
export async function newCaseDefaults(): Promise<(theCase: Case) => Case> {
  const [{ fileMegabytes, compress }, profiles] = await Promise.all([readSettings(), readProfiles()]);
  const unit = profiles.ok && profiles.value.newCases !== undefined ? profileById(profiles.value, "unit", profiles.value.newCases) : undefined;
  const bundle = { ...(fileMegabytes !== undefined && { maxFileBytes: fileMegabytes * 1024 * 1024 }), ...(compress === true && { recompress: true }) };
  return (theCase) => {
    const filled = unit === undefined ? theCase : withProfileIn(theCase, "unit", unit);
    return Object.keys(bundle).length === 0 ? filled : { ...filled, bundle };
  };
}
