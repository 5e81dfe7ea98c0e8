import { useEffect, useRef } from "react";
import type { StackPageReport } from "../../shared/desk/split-report.ts";
import { STACK_PICTURES } from "../../shared/ipc/seal.ts";
import { PagePicture } from "../reader/page-picture.tsx";
import { Icon } from "../ui/icon.tsx";
import { words } from "./words.ts";

/** One page as large as there is room, upright. */
export function LargePage({ page, number, close }: { readonly page: StackPageReport; readonly number: number; readonly close: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <div className="split-large">
      <button type="button" className="icon-button" aria-label={words.tools.close} onClick={close} ref={button}>
        <Icon name="close" />
      </button>
      <div className="split-large-page">
        <PagePicture
          key={`${page.file} ${page.page} ${page.turn}`}
          pictures={STACK_PICTURES}
          attachment={{ file: page.file }}
          page={page.page}
          turn={page.turn ?? 0}
          width={1200}
          alt={words.place(number)}
        />
      </div>
    </div>
  );
}
