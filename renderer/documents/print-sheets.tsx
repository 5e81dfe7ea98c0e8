import { useEffect } from "react";
import { createPortal } from "react-dom";
import { bridge } from "../host/api.ts";
import { readDocumentRecord } from "../state/document-record.ts";
import { useOpenCase } from "../state/open-case.ts";
import { usePrinting } from "../state/printing.ts";
import { loadPageFonts } from "../ui/page-fonts.ts";
import { PageSheets } from "../ui/page-sheet.tsx";

/** The pages that go to the printer: beside everything else on the page, of which the printer sees nothing. The user prints, or not, in the system's dialog. */
export function PrintSheets() {
  const printing = usePrinting((state) => state.printing);
  const key = useOpenCase((state) => state.opened?.key) ?? "";
  useEffect(() => {
    if (printing === undefined) return;
    const { name, title, document: laid } = printing;
    const before = document.title;
    const end = () => usePrinting.setState({ printing: undefined });
    const start = async () => {
      await loadPageFonts(laid.pages.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === "text" ? [mark.font] : []))));
      // the name that the dialog offers for a file
      document.title = title;
      window.addEventListener("afterprint", end, { once: true });
      window.print();
      await bridge.call("documents:printed", { key, documents: [{ name, words: laid.words }] });
      await readDocumentRecord(key);
    };
    void start();
    return () => {
      document.title = before;
      window.removeEventListener("afterprint", end);
    };
  }, [printing, key]);
  if (printing === undefined) return null;
  return createPortal(
    <div id="print-sheets">
      <PageSheets document={printing.document} marks={false} />
    </div>,
    document.body,
  );
}
