import { useShallow } from "zustand/react/shallow";
import { afterClosing } from "../../shared/desk/after-closing.ts";
import { type BeforeUpload, beforeUpload } from "../../shared/desk/before-upload.ts";
import { useWithoutPages } from "../state/attachment-overviews.ts";
import { useChecked } from "../state/checked.ts";
import { useOpenCase } from "../state/open-case.ts";
import type { CasePage } from "../state/route.ts";
import { text } from "../ui/text.ts";
import { useUnchecked } from "./next-check.tsx";

type Step = { readonly words: string; readonly page: CasePage };

/** What is done before the package is built for the upload, and where; `undefined`: nothing. Drawn again only when that changes. */
export function useBeforeUpload(): Step | undefined {
  const withoutPages = useWithoutPages();
  const [only, another] = withoutPages;
  // the only one is replaced, moved out, or its password asked, at its own place
  const faulty = useOpenCase(({ case: theCase }) => (another ? undefined : theCase?.attachments?.find(({ file }) => file === only?.file)?.id));
  const [unchecked] = useUnchecked();
  const count = withoutPages.length;
  const step = useChecked(useShallow(({ counts, report, guide }) => (report && guide ? beforeUpload({ counts, report, guide }, count) : undefined)));
  return step && { words: wordsOf(step), page: pageOf(step, step.kind === "pages" ? faulty : unchecked) };
}

/** Whether nothing keeps the package from being ready but that filing has closed. */
export const useIsOnlyLate = (): boolean =>
  useChecked(({ report, guide }) => report !== undefined && guide !== undefined && afterClosing(report, guide).complete);

function wordsOf({ kind, count }: BeforeUpload): string {
  if (kind === "pages") return text.findings.goAttachments;
  return kind === "check" ? text.attachments.checkCount(count) : text.submit.deal(count);
}

/** `paper`: the one that it is done at, of files without pages and of what nobody has checked. */
function pageOf({ kind }: BeforeUpload, paper: string | undefined): CasePage {
  if (kind === "findings") return { kind };
  return { kind: "attachments", ...(paper !== undefined && kind !== "attachments" && { paper }) };
}
