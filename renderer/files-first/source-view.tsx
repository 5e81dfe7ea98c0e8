import { useEffect, useRef } from "react";
import type { OfferedValue } from "../../shared/files-first/offer-facts.ts";
import { STACK_PICTURES } from "../../shared/ipc/seal.ts";
import { PagePicture } from "../reader/page-picture.tsx";
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
      {source.page !== undefined && <PagePicture pictures={STACK_PICTURES} attachment={{ file }} page={source.page} turn={0} width={480} alt={place} />}
    </section>
  );
}
