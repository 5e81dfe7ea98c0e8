import { bundleWarning } from "../../shared/messages/bundle-warning.ts";
import type { BundleWarning } from "../../shared/report.ts";
import type { AppendedDocument } from "./append-document.ts";

/** What did not come along, or looks different, where pages were taken into another document. */
export function appendWarnings(appended: AppendedDocument, file: string): readonly BundleWarning[] {
  const enlarged = appended.pages.flatMap(({ change }, index) => (change === "enlarged" ? [bundleWarning(file, { code: "enlarged", page: index + 1 })] : []));
  const unseen = appended.fieldsWithoutAppearance;
  return [
    ...enlarged,
    ...(unseen > 0 ? [bundleWarning(file, { code: "fields-without-appearance", count: unseen })] : []),
    ...(appended.embeddedFiles ? [bundleWarning(file, { code: "embedded-files" })] : []),
  ];
}
