import type { ReactNode } from "react";
import { numbered } from "./numbered.ts";

/** 2026-06-03, or 2026年6月3日16:30 with the spaces that a document may set in it. */
const DAY = /(\d{4}-\d{2}-\d{2}|(?:\d{4}\s?年\s?)?\d{1,2}\s?月\s?\d{1,2}\s?日(?:\s?\d{1,2}[:：]\d{2})?)/u;

/** Words in which no day breaks: it stands whole in the next line. */
export function WholeDays({ children }: { readonly children: string }): ReactNode {
  const parts = numbered(children.split(DAY));
  if (parts.length === 1) return children;
  // split by one group, every second part is a day
  return parts.map(({ key, item }, index) => (
    <span key={key} className={index % 2 === 1 ? "nowrap" : undefined}>
      {item}
    </span>
  ));
}
