import "./as-original.css";
import { Button } from "antd";
import type { FormEvent } from "react";
import { DOUBT_RULE, withOriginalConfirmed, withoutOriginal } from "../../shared/check/answer-doubts.ts";
import type { Finding } from "../../shared/report.ts";
import { chineseDate } from "../../shared/text/dates.ts";
import { shanghaiDate } from "../../shared/text/moment.ts";
import { useChecked } from "../state/checked.ts";
import { useClock } from "../state/clock.ts";
import { change, useOpenCase, useReadOnly } from "../state/open-case.ts";
import { rememberName } from "../state/own-name.ts";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";
import { CheckerField, useChecker } from "./checker-field.tsx";

const words = text.wizard;

/** What is doubted of the answer at a path, once it has been checked; a text of one's own has no original. */
export const useDoubt = (path: string): Finding | undefined =>
  useChecked(({ report }) =>
    report?.doubts?.find(({ rule, subject, missing, variant }) => rule === DOUBT_RULE && subject === path && missing === undefined && variant !== "goneName"),
  );

/**
 * 照原件无误: somebody held the doubted value against the original, by name and day; the way back stands beside it. It falls away by itself
 * once another value is typed. `loud`: it is the next step. `isOffered`: it can be
 * said here; a form in which one still types only shows that it was.
 */
export function AsOriginal({ path, isOffered, loud = false }: { readonly path: string; readonly isOffered: boolean; readonly loud?: boolean }) {
  const doubt = useDoubt(path);
  const readOnly = useReadOnly();
  if (doubt === undefined) return null;
  if (doubt.confirmed === undefined) return readOnly || !isOffered ? null : <AsOriginalForm path={path} loud={loud} />;
  const { by, on } = doubt.confirmed;
  const undo = () => {
    const { case: theCase } = useOpenCase.getState();
    if (theCase) change("confirmations", withoutOriginal(theCase, path));
  };
  return (
    <p className="control-note met as-original">
      <Icon name="met" size="small" />
      <span>
        {words.asOriginal}
        <span className="meta">　{[by, on && chineseDate(on).replace(/^\d+年/, "")].filter(Boolean).join("　")}</span>
        {!readOnly && (
          <button type="button" className="icon-button" title={words.notAsOriginal} aria-label={words.notAsOriginal} onClick={undo}>
            <Icon name="undo" size="small" />
          </button>
        )}
      </span>
    </p>
  );
}

/** One click where the program knows who sits before it; else the name is asked. */
function AsOriginalForm({ path, loud }: { readonly path: string; readonly loud: boolean }) {
  const { who, setWho, name: by } = useChecker();
  const moment = useClock((state) => state.moment);
  const confirm = (event: FormEvent) => {
    event.preventDefault();
    const { case: theCase } = useOpenCase.getState();
    if (!theCase || by === "") return;
    rememberName(by);
    change("confirmations", withOriginalConfirmed(theCase, path, { by, on: shanghaiDate(moment) }));
  };
  return (
    <form className="as-original line wrap" onSubmit={confirm}>
      <CheckerField who={who} setWho={setWho} isSecond />
      <Button htmlType="submit" size={loud ? "middle" : "small"} disabled={by === ""}>
        {words.asOriginal}
      </Button>
    </form>
  );
}
