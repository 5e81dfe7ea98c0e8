import { Button } from "antd";
import { useEffect, useMemo, useState } from "react";
import { kindsToKeep, type ProfileKind } from "../../shared/desk/profiles.ts";
import type { AppError } from "../../shared/errors.ts";
import { setChoices, useLibrary } from "../state/library.ts";
import { useCase, useReadOnly } from "../state/open-case.ts";
import { keepFromCase, loadProfiles, useProfiles } from "../state/profiles.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { errorText } from "../ui/error-text.ts";
import { text } from "../ui/text.ts";

const words = text.finish.keep;
/** Cases that are remembered as not to be asked about again. */
const MOST = 500;
const NONE: readonly string[] = [];

/** Once the package is there, its unit, persons and partners are offered to be kept for the next case: once for each case, and never where they are kept as they are. `isFresh`: the package is of what is on screen; what was kept is told while that is saved too. */
export function KeepOffer({ caseKey, isFresh }: { readonly caseKey: string; readonly isFresh: boolean }) {
  const theCase = useCase();
  const readOnly = useReadOnly();
  const profiles = useProfiles((state) => state.profiles);
  const left = useLibrary(({ settings }) => settings.notKept) ?? NONE;
  const [said, setSaid] = useState("");
  const [error, setError] = useState<AppError>();
  useEffect(() => void loadProfiles(), []);
  const kinds = useMemo(() => (profiles === undefined ? [] : kindsToKeep(profiles, theCase)), [profiles, theCase]);
  const keep = async () => {
    const [kept, failed] = await keepAll(kinds);
    setError(failed);
    if (failed === undefined) setSaid(text.profiles.kept(kept.count, kept.changed));
  };
  const isAsked = isFresh && kinds.length > 0 && !readOnly && !left.includes(caseKey);
  if (!isAsked && said === "") return null;
  return (
    <section className="keep-offer" aria-labelledby="keep-offer">
      <h2 id="keep-offer">{words.title}</h2>
      <p className="second" role="status">
        {said === "" ? words.ask(kinds) : said}
      </p>
      {error && (
        <ControlNote kind="must">
          {words.failed}
          {errorText(error)}
        </ControlNote>
      )}
      {said === "" && (
        <div className="buttons">
          <Button size="small" onClick={() => void keep()}>
            {text.profiles.keep}
          </Button>
          <Button size="small" onClick={() => void setChoices({ notKept: [...left, caseKey].slice(-MOST) })}>
            {words.leave}
          </Button>
        </div>
      )}
    </section>
  );
}

/** One kind after the other, since each changes the case; the first failure ends it. */
async function keepAll(kinds: readonly ProfileKind[]): Promise<readonly [{ readonly count: number; readonly changed: number }, AppError | undefined]> {
  let [count, all] = [0, 0];
  for (const kind of kinds) {
    const { kept, changed, error } = await keepFromCase(kind);
    count += kept;
    all += changed;
    if (error) return [{ count, changed: all }, error];
  }
  return [{ count, changed: all }, undefined];
}
