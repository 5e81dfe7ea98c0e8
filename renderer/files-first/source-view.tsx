import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { FactSource } from "../../shared/files-first/found-file.ts";
import type { OfferedValue } from "../../shared/files-first/offer-facts.ts";
import { STACK_PICTURES } from "../../shared/ipc/seal.ts";
import { pictureWidth } from "../reader/draw-ahead.ts";
import { PagePicture } from "../reader/page-picture.tsx";
import { TextLayer } from "../reader/text-layer.tsx";
import type { Folder } from "../state/found-folder.ts";
import { Icon } from "../ui/icon.tsx";
import { roleOf } from "./folder.ts";
import { words } from "./words.ts";

/** The words that a value was read in, with the page that they stand on. */
export function SourceView({ folder, value: { file, source }, close }: { readonly folder: Folder; readonly value: OfferedValue; readonly close: () => void }) {
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  const { role, isTranslation } = roleOf(folder, file);
  const name = folder.files.find(({ key }) => key === file)?.name ?? "";
  const place = words.source(role, isTranslation, source);
  return (
    <section className="found-original" aria-label={words.original}>
      <button type="button" className="link dense" ref={back} onClick={close}>
        <Icon name="left" size="small" />
        {words.back}
      </button>
      <h2>{place}</h2>
      <p className="meta">{name}</p>
      <q className="source-words block">{source.quote}</q>
      {source.page !== undefined && <Page file={file} page={source.page} marked={source.marked} name={place} />}
    </section>
  );
}

type PageProps = { readonly file: string; readonly page: number; readonly marked: FactSource["marked"]; readonly name: string };

/** The page as sharp as the screen shows it, with the passage marked on it. */
function Page({ file, page, marked, name }: PageProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<number>();
  useLayoutEffect(() => {
    const { current } = sheet;
    if (!current) return;
    const measure = () => setWidth(pictureWidth(current.clientWidth * Math.min(2, window.devicePixelRatio || 1)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  const turn = marked?.turn ?? 0;
  return (
    <div ref={sheet} className="paper-sheet found-sheet" style={marked && { aspectRatio: `${marked.width} / ${marked.height}` }}>
      {width !== undefined && <PagePicture pictures={STACK_PICTURES} attachment={{ file }} page={page} turn={turn} width={width} alt={name} />}
      {marked && (
        <TextLayer
          page={{ ...marked, page, source: "none", lines: [], redSeals: [] }}
          turn={turn}
          marks={[{ key: name, kind: "strong", boxes: marked.boxes }]}
        />
      )}
    </div>
  );
}
