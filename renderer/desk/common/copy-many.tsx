import { Button } from "antd";
import { useEffect, useState } from "react";
import type { AppError } from "../../../shared/errors.ts";
import { copyText } from "../../ui/copy-button.tsx";
import { errorText } from "../../ui/error-text.ts";
import { copyMessages } from "./copy-messages.ts";
import { words } from "./words.ts";

const SHOWN_MS = 3000;
const own = words.selection;

type CopyState =
  | { readonly kind: "idle" | "busy" }
  | { readonly kind: "copied"; readonly count: number; readonly unread: readonly AppError[] }
  | { readonly kind: "failed"; readonly error: AppError };

type Props = { readonly keys: readonly string[]; readonly label: string; readonly loud?: boolean };

/** Copies the messages of several cases and says so. `loud`: it is the next step. */
export function CopyMany({ keys, label, loud = false }: Props) {
  const [state, setState] = useState<CopyState>({ kind: "idle" });
  useEffect(() => {
    if (state.kind !== "copied" || state.unread.length > 0) return;
    const timer = window.setTimeout(() => setState({ kind: "idle" }), SHOWN_MS);
    return () => window.clearTimeout(timer);
  }, [state]);
  const copy = async () => {
    setState({ kind: "busy" });
    const done = await copyMessages(keys, copyText);
    setState(done.ok ? { kind: "copied", ...done.value } : { kind: "failed", error: done.error });
  };
  const said = state.kind === "busy" ? own.copying : state.kind === "copied" ? own.copied(state.count) : label;
  const [unread] = state.kind === "copied" ? state.unread : [];
  const told =
    state.kind === "failed"
      ? `${own.refused}：${errorText(state.error)}`
      : state.kind === "copied" && unread !== undefined
        ? `${own.unread(state.unread.length)}：${errorText(unread)}`
        : undefined;
  return (
    <>
      {loud ? (
        <Button size="small" type="primary" disabled={state.kind === "busy"} onClick={() => void copy()}>
          {said}
        </Button>
      ) : (
        <button type="button" className="link nowrap" disabled={state.kind === "busy"} onClick={() => void copy()}>
          {said}
        </button>
      )}
      <span className={told === undefined ? "visually-hidden" : "must"} role="status">
        {told ?? (state.kind === "copied" ? said : "")}
      </span>
    </>
  );
}
