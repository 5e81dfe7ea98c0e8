import { Input } from "antd";
import { useState } from "react";
import type { Guide } from "../../shared/guide/guide.ts";
import { writtenMomentText } from "../../shared/text/moment-text.ts";
import { readDate } from "../../shared/wizard/read-answer.ts";
import { setUnitDeadline } from "../state/desk.ts";
import { useLibrary } from "../state/library.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { errorText } from "../ui/error-text.ts";
import { text } from "../ui/text.ts";
import { Setting } from "./group.tsx";

const words = text.settings;

/** The unit's own last day for all its projects of a guide, taken when one leaves the field; what is no day stays as it was typed. */
export function UnitDeadline({ guide }: { readonly guide: Guide }) {
  const own = useLibrary((state) => state.settings.deadlines?.[guide.id]);
  const [typed, setTyped] = useState<string>();
  const [wrong, setWrong] = useState<string>();
  const take = async () => {
    if (typed === undefined) return;
    const read = readDate(typed);
    if (read.kind === "problem") return setWrong(words.notTaken(read.problem));
    const day = typeof read.value === "string" ? read.value : undefined;
    const failed = day === own ? undefined : await setUnitDeadline(guide.id, day);
    setWrong(failed && errorText(failed));
    if (failed === undefined) setTyped(undefined);
  };
  return (
    <Setting label={words.deadline} note={words.deadlineNote(writtenMomentText(guide.filing.closes))}>
      {(id) => (
        <>
          <Input
            id={id}
            size="small"
            value={typed ?? own ?? ""}
            placeholder={words.deadlineExample}
            {...(wrong !== undefined && { "aria-invalid": true, "aria-describedby": `${id}-wrong`, status: "error" as const })}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={() => void take()}
            onPressEnter={() => void take()}
          />
          <span role="status">
            {wrong !== undefined && (
              <ControlNote kind="must" id={`${id}-wrong`}>
                {wrong}
              </ControlNote>
            )}
          </span>
        </>
      )}
    </Setting>
  );
}
