import { isAgreement } from "../../shared/files-first/found-file.ts";
import type { FilePlace, FileProposal, FileToPropose, FolderProposal, SlotRole } from "../../shared/files-first/propose-files.ts";
import { type Guide, speaksOf } from "../../shared/guide/guide.ts";
import { type FactsTaken, partnerName } from "./partner-name.ts";
import { words } from "./words.ts";

type PlaceOption = { readonly place: FilePlace; readonly label: string };

/**
 * The places of a file: none, the slots that the topic asks for (that of a proof once for each partner, and for another one), translations of the originals that are there, those that other topics ask
 * for, 其他材料. A letter of support fills no slot.
 */
export function placeOptions(
  { key, role }: Pick<FileProposal, "key" | "role">,
  folder: FactsTaken & { readonly proposal: FolderProposal; readonly files: readonly FileToPropose[] },
  guide: Guide,
  topic: string | undefined,
): readonly PlaceOption[] {
  const { proposal, files } = folder;
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
  const named = proposal.partners.filter(({ names }) => names.length > 0);
  const slot = (kind: SlotRole): readonly PlaceOption[] => {
    const place = { to: "slot" as const, role: kind };
    if (kind !== "funding" || named.length === 0) return [{ place, label: words.slotRoles[kind] }];
    const ofNobody = { place: { ...place, partner: "" }, label: own.proofOf(own.newPartner) };
    return [...named.map((one) => ({ place: { ...place, partner: one.names[0] ?? "" }, label: own.proofOf(partnerName(folder, one)) })), ofNobody];
  };
  return [
    none,
    ...kinds.filter(isAsked).flatMap(slot),
    ...translations,
    { place: { to: "form" }, label: own.contentOnly },
    other,
    ...kinds.filter((kind) => !isAsked(kind)).flatMap(slot),
  ];
}

/** Which of the options a file has; a proof, whichever of its partner's names is meant. */
export function placeChosen({ key, place }: FileProposal, { proposal }: { readonly proposal: FolderProposal }, options: readonly PlaceOption[]): number | null {
  if (place === undefined) return null;
  const mine =
    place.to === "slot" && place.role === "funding" && place.of === undefined ? proposal.partners.find(({ files }) => files.includes(key)) : undefined;
  const known = mine ? { to: "slot", role: "funding", partner: mine.names[0] ?? "" } : place;
  const index = [known, place].map((one) => options.findIndex((option) => JSON.stringify(option.place) === JSON.stringify(one))).find((one) => one >= 0);
  return index ?? null;
}
