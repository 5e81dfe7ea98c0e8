import "./front-preview.css";
import { Button } from "antd";
import { useState } from "react";
import { ControlNote } from "../ui/control-note.tsx";
import { errorText } from "../ui/error-text.ts";
import { numbered } from "../ui/numbered.ts";
import { usePageFonts } from "../ui/page-fonts.ts";
import { PageSheet } from "../ui/page-sheet.tsx";
import { text } from "../ui/text.ts";
import type { BundlePreview } from "./use-bundle-preview.ts";

const words = text.finish.preview;

type Props = { readonly preview: BundlePreview; readonly large: boolean; readonly setLarge: (large: boolean) => void };

/** Cover, index and dividers as a build would draw them: small beside the order, or large in its place. */
export function FrontPreview({ preview, large, setLarge }: Props) {
  const { shown, error, setting } = preview;
  const [dividers, setDividers] = useState(false);
  const isLettered = usePageFonts(shown?.front.pages);
  const pages = numbered(shown?.front.pages ?? []).map(({ key, item }, index) => ({ key, page: item, index }));
  const front = pages.slice(0, shown?.frontPages ?? 0);
  const rest = pages.slice(front.length);
  const name = (index: number) =>
    index === 0 ? words.cover : index < front.length ? words.index(index, front.length - 1) : words.divider(index - front.length + 1);
  return (
    <section className={large ? "front-preview large" : "front-preview"} aria-labelledby="preview-title" aria-busy={setting}>
      <div className="sub">
        <h2 id="preview-title" className="grow">
          {words.title}
        </h2>
        {shown && (
          <Button size="small" onClick={() => setLarge(!large)}>
            {large ? words.back : words.enlarge}
          </Button>
        )}
      </div>
      {error && (
        <div role="alert">
          <ControlNote kind="must">
            <b>{words.failed}　</b>
            {errorText(error)}
          </ControlNote>
        </div>
      )}
      {!shown && setting && (
        <div className="front-pages">
          {[words.cover, words.index(1, 1)].map((caption) => (
            <figure key={caption} className="print-page">
              <WaitingSheet {...A4} />
              <figcaption className="meta">{caption}</figcaption>
            </figure>
          ))}
        </div>
      )}
      {shown && (
        <>
          <p className="visually-hidden">{words.described(shown.pages)}</p>
          <div className="front-pages without-marks">
            {[...front, ...(dividers || large ? rest : [])].map(({ key, page, index }) => (
              <figure key={key} className="print-page">
                {isLettered ? (
                  <PageSheet page={page} width={shown.front.width} height={shown.front.height} />
                ) : (
                  <WaitingSheet width={shown.front.width} height={shown.front.height} />
                )}
                <figcaption className="meta">{name(index)}</figcaption>
              </figure>
            ))}
          </div>
          {rest.length > 0 && !large && (
            <button type="button" className="link dense" aria-expanded={dividers} onClick={() => setDividers(!dividers)}>
              {words.dividers(rest.length)}
            </button>
          )}
        </>
      )}
    </section>
  );
}

const A4 = { width: 210, height: 297 };

/** The room of a page that is being set, or whose letters are being loaded. */
const WaitingSheet = ({ width, height }: { readonly width: number; readonly height: number }) => (
  <div className="sheet-waits meta" style={{ aspectRatio: `${width} / ${height}` }}>
    {words.setting}
  </div>
);
