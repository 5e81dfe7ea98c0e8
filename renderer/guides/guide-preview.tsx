import "./guide-preview.css";
import { Button } from "antd";
import { useEffect, useRef, useState } from "react";
import type { GuideName } from "../../shared/authoring/guide-review.ts";
import { DARK_PAGE } from "../../shared/authoring/html.ts";
import type { AppError } from "../../shared/errors.ts";
import { bridge } from "../host/api.ts";
import { sourceOf } from "../state/guides.ts";
import { useMode } from "../state/mode.ts";
import { errorText } from "../ui/error-text.ts";
import { Icon } from "../ui/icon.tsx";
import { Notice } from "../ui/notice.tsx";
import { styleNonce } from "../ui/theme/style-nonce.ts";
import { words } from "./words.ts";

type Props = { readonly guideName: string; readonly against: GuideName | undefined; readonly close: () => void };

/** The page that `guohe guide preview` writes, in the place of the review; printed as it stands. */
export function GuidePreview({ guideName, against, close }: Props) {
  const [page, setPage] = useState<string>();
  const [error, setError] = useState<AppError>();
  const mode = useMode();
  const frame = useRef<HTMLIFrameElement>(null);
  const back = useRef<HTMLButtonElement>(null);
  const { id, edition } = against ?? {};
  useEffect(() => back.current?.focus(), []);
  useEffect(() => {
    let shown = true;
    const make = async () => {
      const source = await sourceOf(guideName);
      if (source === undefined) return;
      const made = await bridge.call("guides:preview", id !== undefined && edition !== undefined ? { source, against: { id, edition } } : { source });
      if (!shown) return;
      if (made.ok) setPage(made.value);
      else setError(made.error);
    };
    void make();
    return () => {
      shown = false;
    };
  }, [guideName, id, edition]);
  return (
    <section className="page guide-preview" aria-label={words.preview.title} aria-busy={page === undefined && error === undefined}>
      <div className="guide-preview-head">
        <Button ref={back} size="small" icon={<Icon name="left" size="small" />} onClick={close}>
          {words.preview.back}
        </Button>
        <kbd>Esc</kbd>
        <h2 className="grow">{words.preview.title}</h2>
        <Button size="small" disabled={page === undefined} onClick={() => frame.current?.contentWindow?.print()}>
          {words.preview.print}
        </Button>
      </div>
      <div role="status" className="dense">
        {page === undefined && error === undefined && <p className="guide-preview-wait">{words.preview.busy}</p>}
      </div>
      {error && <Notice kind="must">{errorText(error)}</Notice>}
      {page !== undefined && (
        <iframe
          ref={frame}
          title={words.preview.title}
          onLoad={() => frame.current?.contentWindow?.addEventListener("keydown", (event) => event.key === "Escape" && close())}
          sandbox="allow-same-origin allow-modals"
          srcDoc={shownPage(page, mode)}
        />
      )}
    </section>
  );
}

/** The page in the window: the window's own policy lets in a look that carries its nonce, and a dark one has it dark. */
function shownPage(page: string, mode: "light" | "dark"): string {
  const own = page.replace("<style>", `<style nonce="${styleNonce}">`);
  return mode === "dark" ? own.replace("<html ", `<html class="${DARK_PAGE}" `) : own;
}
