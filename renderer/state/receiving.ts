import { create } from "zustand";
import type { AddedFile, Renamed } from "../../shared/attachments/received-files.ts";
import type { Attachment } from "../../shared/case/case.ts";
import type { AppError } from "../../shared/errors.ts";
import type { SlotReport } from "../../shared/report.ts";
import { attachmentName, withoutEnding } from "../../shared/text/file-names.ts";
import { text } from "../ui/text.ts";
import { useOpenCase } from "./open-case.ts";

/** A place for attachments; none: the user confirms one later, and until then the attachment stands among 其他材料. */
export type Place = Pick<SlotReport, "slot" | "for">;

type Receiving = {
  /** files on their way */
  readonly busy: { readonly done: number; readonly total: number } | undefined;
  /** all that could not be taken, until it is taken after all or the user has understood */
  readonly refused: readonly AppError[];
  /** of these what came last */
  readonly refusedNow: readonly AppError[];
  /** files that are registered already, each by the name under which it came again; `wanted`: another place that it was to be put into */
  readonly already: readonly AlreadyThere[];
  /** files that lay in the folder under another name and came in again, each with both names */
  readonly renamed: readonly Renamed[];
  /** how many came in last, for the live region */
  readonly came: number;
};

export type Wanted = { readonly place: Place; readonly file: AddedFile };
export type AlreadyThere = { readonly attachment: Attachment; readonly name: string; readonly wanted?: Wanted };

const nothing: Receiving = { busy: undefined, refused: [], refusedNow: [], already: [], renamed: [], came: 0 };
export const useReceiving = create<Receiving>(() => nothing);
export const forgetRefused = (): void => useReceiving.setState({ refused: [], refusedNow: [], already: [], renamed: [] });
export const forgetAlready = (): void => useReceiving.setState({ already: [] });
/** What another file was refused for is not said of the one that is looked at, but stays in the list. */
export const forgetRefusedNow = (): void => useReceiving.setState({ refusedNow: [] });
useOpenCase.subscribe(({ opened }, before) => opened?.key !== before.opened?.key && useReceiving.setState(nothing));

/** Files are on their way: what was said of those before stays, but for what is known of each. */
export const beginReceiving = (total: number): void => useReceiving.setState({ busy: { done: 0, total }, refusedNow: [], already: [], renamed: [], came: 0 });

/** Says what became of files. A file that was refused is taken care of once one of its name has come in, whatever its kind, or is refused again. */
export function sayReceived(
  came: Pick<Receiving, "already" | "came"> &
    Partial<Pick<Receiving, "renamed">> & { readonly refused: readonly AppError[]; readonly added: readonly string[] },
): void {
  const nameOf = (file: string) => withoutEnding(attachmentName(file));
  const settled = new Set([...came.added, ...came.refused.flatMap((error) => fileOf(error) ?? [])].map(nameOf));
  const left = useReceiving.getState().refused.filter((error) => !settled.has(nameOf(fileOf(error) ?? "")));
  useReceiving.setState({
    busy: undefined,
    refused: [...left, ...came.refused],
    refusedNow: came.refused,
    already: came.already,
    renamed: came.renamed ?? [],
    came: came.came,
  });
}

const fileOf = (error: AppError): string | undefined => ("file" in error ? error.file : undefined);

/** What came in, for a screen reader. */
export function receivingText({ busy, came, refusedNow, already }: Receiving): string {
  if (busy) return text.attachments.receiving(busy.done, busy.total);
  return came + refusedNow.length + already.length === 0 ? "" : text.attachments.received(came, refusedNow.length, already.length);
}
