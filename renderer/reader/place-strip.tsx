import type { Attachment } from "../../shared/case/case.ts";
import type { PageText } from "../../shared/reading/page-text.ts";
import type { WrittenPlace } from "../../shared/reading/translation/place.ts";
import { text } from "../ui/text.ts";
import { PageStrip } from "./page-strip.tsx";

type Props = {
  readonly files: readonly Attachment[];
  /** the page on which it was recognised; `undefined`: it is no scan, and nothing is shown */
  readonly scanned: PageText | undefined;
  readonly place: WrittenPlace;
  /** of whose page */
  readonly label: string;
};

/** Below what was recognised what is on the page, cut from its picture: it is no word of the file. */
export function PlaceStrip({ files, scanned, place, label }: Props) {
  if (!scanned) return null;
  return (
    <p className="strip-line">
      <span className="third" />
      <PageStrip attachments={files} page={scanned} place={place} alt={text.agreements.differences.strip(label, place.page)} />
    </p>
  );
}

/** The page of a place as it was read, where its text was recognised in a picture. */
export const scannedPage = (pages: readonly PageText[] | undefined, place: WrittenPlace | undefined): PageText | undefined =>
  pages?.find(({ page, source }) => page === place?.page && source === "ocr");
