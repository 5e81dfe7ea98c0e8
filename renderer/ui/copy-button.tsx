import { Button } from "antd";
import { useEffect, useState } from "react";
import { Icon } from "./icon.tsx";
import { text } from "./text.ts";

const SHOWN_MS = 2000;

type Props = { readonly words: () => string; readonly label: string; readonly name?: string; readonly loud?: boolean; readonly quiet?: boolean };

/**
 * Copies words and says so, to the eye and to a screen reader. `name`: what is copied, where several such buttons stand on a page; `loud`: it is the next
 * step; `quiet`: another step beside it comes first.
 */
export function CopyButton({ words, label, name, loud = false, quiet = false }: Props) {
  const [state, setState] = useState<"idle" | "copied" | "refused">("idle");
  useEffect(() => {
    if (state === "idle") return;
    const timer = window.setTimeout(() => setState("idle"), SHOWN_MS);
    return () => window.clearTimeout(timer);
  }, [state]);
  const copy = async () => setState((await copyText(words())) ? "copied" : "refused");
  const said = state === "copied" ? text.copy.done : state === "refused" ? text.copy.refused : label;
  return (
    <>
      <Button
        {...(loud ? { type: "primary" } : quiet ? { type: "link", size: "small" } : { size: "small" })}
        className="copy-button"
        icon={<Icon name={state === "copied" ? "met" : "copy"} size="small" />}
        aria-label={name === undefined ? undefined : `${label}：${name}`}
        onClick={() => void copy()}
      >
        {said}
      </Button>
      <span className="visually-hidden" role="status">
        {state === "idle" ? "" : `${said}${name === undefined ? "" : `：${name}`}`}
      </span>
    </>
  );
}

/** Puts words on the clipboard. Where the asynchronous way is refused (the window grants no permissions), by the old one. False: neither works. */
export async function copyText(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    const area = document.createElement("textarea");
    area.value = words;
    area.setAttribute("readonly", "");
    area.className = "visually-hidden";
    const focused = document.activeElement;
    document.body.append(area);
    area.select();
    const copied = document.execCommand("copy");
    area.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    return copied;
  }
}
