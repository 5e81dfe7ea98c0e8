import "./signer-on-page.css";
import type { Attachment } from "../../shared/case/case.ts";
import type { PageText } from "../../shared/reading/page-text.ts";
import { PageStrip } from "../reader/page-strip.tsx";
import { text } from "../ui/text.ts";
import type { SignatureRow } from "./element-line.ts";

type Props = { readonly row: SignatureRow; readonly copy: readonly Attachment[]; readonly pages: readonly PageText[] };

/** The print in which a signer's name was recognised on a scan, cut from its page: accents and rare signs are for a person to see. */
export function SignerOnPage({ row, copy, pages }: Props) {
  const found = printOfName(row, pages);
  if (!found) return null;
  return (
    <span className="signer-on-page">
      <PageStrip attachments={copy} page={found.page} place={found.place} alt={text.agreements.reading.printOf(row.name, found.page.page)} />
    </span>
  );
}

/** The line of the passage that bears the name, with its page; `undefined`: it was not recognised on a scan. */
function printOfName({ reading }: SignatureRow, pages: readonly PageText[]) {
  const { facts, places = [] } = reading?.proposal ?? {};
  const written = facts?.name;
  if (!written) return undefined;
  for (const { page: at, box } of places.flatMap(({ lines }) => lines)) {
    const page = pages.find((one) => one.page === at && one.source === "ocr");
    const line = page?.lines.find((one) => one.box.left === box.left && one.box.top === box.top);
    if (page && line && closed(line.text).includes(closed(written))) return { page, place: { page: at, written, lines: [{ page: at, box }] } };
  }
  return undefined;
}

const closed = (words: string) => words.replaceAll(/\s/gu, "").toLowerCase();
