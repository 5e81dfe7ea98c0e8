import { Input } from "antd";
import { useId, useState } from "react";
import { lastNameIn } from "../../shared/case/last-name.ts";
import { useLibrary } from "../state/library.ts";
import { useCase } from "../state/open-case.ts";
import { useOwnName } from "../state/own-name.ts";
import { text } from "../ui/text.ts";

/** The name that is offered wherever one is asked for: of who checked last in this case, is named in the settings, or wrote last. */
export function useKnownName(): string {
  const set = useLibrary((state) => state.settings.checker);
  const written = useOwnName((state) => state.name);
  return lastNameIn(useCase()) ?? set ?? written ?? "";
}

/** The name of who checks, at first the one that is known; `name`: without spaces around it, empty while nobody is named. */
export function useChecker() {
  const known = useKnownName();
  const [typed, setWho] = useState<string>();
  const who = typed ?? known;
  return { who, setWho, name: who.trim() };
}

type CheckerProps = { readonly who: string; readonly setWho: (name: string) => void; readonly isSecond?: boolean };

/** The field of that name with its label. `isSecond`: it stands back beside its button. */
export function CheckerField({ who, setWho, isSecond = false }: CheckerProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id} className={isSecond ? "nowrap second" : "nowrap"}>
        {text.attachments.checker}
      </label>
      <Input id={id} size="small" className="checker" value={who} maxLength={60} autoComplete="off" onChange={({ target }) => setWho(target.value)} />
    </>
  );
}
