import { isAgreement } from "../../shared/files-first/found-file.ts";
import type { FilePlace, FileProposal, FileToPropose, FolderProposal, SlotRole } from "../../shared/files-first/propose-files.ts";
import { type Guide, speaksOf } from "../../shared/guide/guide.ts";
import { words } from "./words.ts";

/**
 * The places of a file: none, the slots that the topic asks for, translations of the originals that are there, those that other topics ask
 * for, 其他材料. A letter of support fills no slot.
 */
export function placeOptions(
  { key, role }: Pick<FileProposal, "key" | "role">,
  { proposal, files }: { readonly proposal: FolderProposal; readonly files: readonly FileToPropose[] },
  guide: Guide,
  topic: string | undefined,
): readonly { readonly place: FilePlace; readonly label: string }[] {
  const own = words.places;
  const none = { place: { to: "none" } as const, label: own.none };
  const other = { place: { to: "other" } as const, label: own.other };
  if (role === "support-letter") return [none, other];
  const kinds: readonly SlotRole[] = [...new Set(guide.slots.flatMap(({ kind }) => kind ?? []))];
  const originals = proposal.files.filter(
    (file) => file.key !== key && file.place?.to === "slot" && file.place.of === undefined && (isAgreement(file.role) || file.role === "funding"),
  );
  const translations = originals.flatMap((file) =>
    file.place?.to === "slot"
      ? [
          {
            place: { to: "slot" as const, role: file.place.role, of: file.key },
            label: own.translationOf(files.find((one) => one.key === file.key)?.name ?? ""),
          },
        ]
      : [],
  );
  const isAsked = (kind: SlotRole) => topic === undefined || guide.slots.some((one) => one.kind === kind && speaksOf(one, topic));
  const slot = (kind: SlotRole) => ({ place: { to: "slot" as const, role: kind }, label: words.slotRoles[kind] });
  return [
    none,
    ...kinds.filter(isAsked).map(slot),
    ...translations,
    { place: { to: "form" }, label: own.contentOnly },
    other,
    ...kinds.filter((kind) => !isAsked(kind)).map(slot),
  ];
}
