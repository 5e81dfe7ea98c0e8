import type { ReactNode } from "react";
import { numbered } from "./numbered.ts";

/** 2026-06-03, or 2026年6月3日16:30 with the spaces that a document may set in it. */
const DAY = String.raw`\d{4}-\d{2}-\d{2}|(?:\d{4}\s?年\s?)?\d{1,2}\s?月\s?\d{1,2}\s?日(?:\s?\d{1,2}[:：]\d{2})?|\d{1,2}\.?\s\p{Lu}\p{L}{2,8}\s\d{4}`;
/** 人民币100.000元, 145.000 EUR, 30 % */
const FIGURE = String.raw`(?:人民币\s?)?\d(?:[\d.,]*\d)?\s?(?:[百千万亿]*(?:欧元|美元|英镑|日元|元)|EUR|USD|RMB|CNY|GBP|%)`;
const WHOLE = new RegExp(`(${DAY}|${FIGURE})`, "u");

/** Words in which no day breaks, and no sum from its unit: it stands whole in the next line. */
export function WholeDays({ children }: { readonly children: string }): ReactNode {
  const parts = numbered(children.split(WHOLE));
  if (parts.length === 1) return children;
  // split by one group, every second part is whole
  return parts.map(({ key, item }, index) => (
    <span key={key} className={index % 2 === 1 ? "nowrap" : undefined}>
      {item}
    </span>
  ));
}
