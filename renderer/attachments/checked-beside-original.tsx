import { Button } from "antd";
import type { Attachment } from "../../shared/case/case.ts";
import { translatedAgreement } from "../../shared/desk/papers-to-check.ts";
import { isFaultyTranslation, isReplacedTranslation } from "../../shared/documents/finding-facts.ts";
import { useChecked } from "../state/checked.ts";
import { useCase } from "../state/open-case.ts";
import { COMPARED, goToPage } from "../state/route.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { text } from "../ui/text.ts";
import { useKnownDifferences, useTranslationPair } from "./use-translation-pair.ts";

/** The id of the agreement that an attachment translates, beside whose original it is marked as checked. */
export function useTranslatedAgreement({ id }: Attachment): string | undefined {
  const theCase = useCase();
  return useChecked(({ report, guide }) => translatedAgreement(report?.slots ?? [], theCase, guide, id));
}

/** What is known of the faults of an agreement's translation, beside its file: how many must be changed, or that it has not been compared since it was replaced. */
export function TranslationFaultsNote({ agreement }: { readonly agreement: string }) {
  const finding = useChecked((state) =>
    state.report?.findings.find((one) => one.subject === agreement && (isFaultyTranslation(one) || isReplacedTranslation(one))),
  );
  if (finding === undefined) return null;
  const isFaulty = isFaultyTranslation(finding);
  const count = typeof finding.values?.count === "number" ? finding.values.count : 0;
  return (
    <ControlNote kind={isFaulty ? "must" : "lack"}>
      <button type="button" className="link dense" title={finding.message} onClick={() => goToPage({ kind: "agreements", agreement })}>
        {isFaulty ? text.agreements.faulty.inList(count) : text.agreements.faulty.replaced}
      </button>
    </ControlNote>
  );
}

/** What is known of the differences of a proof's translation from the proof, beside its file, while nobody has marked it as checked. */
export function DifferencesNote({ attachment }: { readonly attachment: Attachment }) {
  const pair = useTranslationPair(attachment);
  const count = useKnownDifferences(pair);
  if (count === 0 || pair?.side !== "translation" || attachment.state === "checked") return null;
  return (
    <ControlNote kind="lack">
      <button type="button" className="link dense" onClick={() => goToPage({ kind: "attachments", paper: attachment.id })}>
        {text.papers.translation.inList(count)}
      </button>
    </ControlNote>
  );
}

/** The way to the place where a translation is compared and marked as checked. `isNext`: it is the next step of the page. */
export function CheckBesideOriginal({ agreement, name, isNext = false }: { readonly agreement: string; readonly name: string; readonly isNext?: boolean }) {
  const shared = {
    title: text.attachments.besideOriginalNote,
    "aria-label": text.attachments.besideOriginalOf(name),
    onClick: () => goToPage({ kind: "agreements", agreement }, { focusPath: COMPARED }),
  };
  return isNext ? (
    <Button type="primary" size="small" {...shared}>
      {text.attachments.besideOriginal}
    </Button>
  ) : (
    <button type="button" className="link dense" {...shared}>
      {text.attachments.besideOriginal}
    </button>
  );
}
