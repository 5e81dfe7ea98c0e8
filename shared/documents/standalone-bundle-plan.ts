import { distinct, type KeptAttachmentNumbers, numbersOf, type PlannedAttachment } from "./bundle-plan.ts";
import { attachmentNumber, baseName, comparePaths, pathName, uploadName } from "./default-upload-names.ts";

/** Loose files in natural order of their paths, files of one name with the folder that tells them apart (甲/扫描); `paths` relative to the folder that was given. */
export function planStandaloneBundle(paths: readonly string[], kept?: KeptAttachmentNumbers): readonly PlannedAttachment[] {
  const sorted = [...paths].sort(comparePaths);
  const names = distinct(
    sorted.map((path) => (sorted.some((other) => other !== path && baseName(other) === baseName(path)) ? pathName(path) : baseName(path))),
  );
  const numbers = numbersOf(sorted, kept);
  const most = Math.max(0, ...numbers);
  const planned = sorted.map((path, index): PlannedAttachment => {
    const { fileName, cut } = uploadName([`附件${attachmentNumber(numbers[index] ?? index + 1, most)}`, baseName(path)]);
    return {
      number: numbers[index] ?? index + 1,
      key: path,
      name: names[index] ?? baseName(path),
      title: names[index] ?? baseName(path),
      notes: [],
      fileName,
      ...(cut && { fileNameCut: true }),
      source: { kind: "loose", path },
    };
  });
  return planned.sort((one, other) => one.number - other.number);
}
