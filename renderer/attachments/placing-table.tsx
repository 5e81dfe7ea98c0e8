import "./placing.css";
import { Button, Checkbox, Select } from "antd";
import { useEffect, useId, useMemo, useRef } from "react";
import { create } from "zustand";
import { registersAgreement } from "../../shared/attachments/agreement-of-file.ts";
import { isScan } from "../../shared/attachments/received-files.ts";
import { isOfPrintPack, isSheetOfPrintPack, type PlaceableSlot, suggestSlot } from "../../shared/attachments/suggest-slot.ts";
import type { Attachment } from "../../shared/case/case.ts";
import { printsAwaiting, type SealDocument } from "../../shared/documents/seal-list.ts";
import { withUploadLimits } from "../../shared/documents/upload-limits.ts";
import { attachmentName, givenNameOf } from "../../shared/text/file-names.ts";
import { DropAttachment, placeOptions } from "../components/attachment-facts.tsx";
import { goToAgreementOf } from "../state/agreement-files.ts";
import { overviewName, useAttachmentOverview, useAttachmentOverviews } from "../state/attachment-overviews.ts";
import { placeAttachments } from "../state/attachments.ts";
import { useChecked } from "../state/checked.ts";
import { placeName } from "../state/file-drop.ts";
import { useCase, useOpenCase, useReadOnly } from "../state/open-case.ts";
import { sayChanged } from "../state/removed.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { errorTextBeside } from "../ui/error-text.ts";
import { text } from "../ui/text.ts";
import { AttachmentMeta } from "./attachment-meta.tsx";
import { FirstPage } from "./first-page.tsx";
import { PackSheets } from "./pack-sheets.tsx";
import { RegisterAgreement } from "./register-agreement.tsx";
import { SplitStack, useStackHint } from "./stack-note.tsx";
import { doubtOf, suggestAll } from "./suggest-places.ts";
import { type Opening, useOpenings } from "./use-openings.ts";

const words = text.attachments.placing;
const NO_SLOTS: readonly PlaceableSlot[] = [];

/**
 * Places chosen for attachments, by case and id, and not yet confirmed, and whether they take the place of what was printed for the seal:
 * they outlast a look at the pages.
 */
const useChosenPlaces = create<{ readonly chosen: ReadonlyMap<string, string>; readonly instead: ReadonlyMap<string, boolean> }>(() => ({
  chosen: new Map(),
  instead: new Map(),
}));

type PlacingProps = { readonly papers: readonly Attachment[]; readonly documents: readonly SealDocument[] };

/** Files that came in without a place: each with the place that its name and its first words suggest, to be confirmed. `documents`: what must be sealed. */
export function PlacingTable({ papers, documents }: PlacingProps) {
  const slots = useChecked((state) => state.report?.slots) ?? [];
  const theCase = useCase();
  const guide = useChecked((state) => state.guide);
  const key = useOpenCase((state) => state.opened?.key) ?? "";
  const readOnly = useReadOnly();
  const looks = useAttachmentOverviews((state) => state.looks);
  const { chosen, instead } = useChosenPlaces();
  const setChosen = (next: ReadonlyMap<string, string>) => useChosenPlaces.setState({ chosen: next });
  const heading = useRef<HTMLHeadingElement>(null);
  const headingId = useId();
  const count = papers.length;
  const before = useRef(0);
  useEffect(() => {
    // files that have just come in: what is to be done with them is read next
    if (count > before.current) heading.current?.focus();
    before.current = count;
  }, [count]);
  const guideSlots = guide?.slots ?? NO_SLOTS;
  const openings = useOpenings(papers, (paper) => suggestSlot({ name: givenNameOf(paper), opening: "" }, slots, theCase, guideSlots) !== undefined);
  const suggestions = useMemo(
    () => suggestAll(papers, slots, theCase, guideSlots, openings, documents),
    [papers, slots, theCase, guideSlots, openings, documents],
  );
  const nameOf = ({ id }: Attachment) => `${key}\n${id}`;
  const placeOf = (paper: Attachment) => {
    const suggestion = suggestions.get(paper.id);
    return chosen.get(nameOf(paper)) ?? (suggestion && doubtOf(suggestion) === undefined ? placeName(suggestion.slot) : undefined);
  };
  const placesOf = (these: readonly Attachment[]) =>
    these.flatMap((paper) => {
      const slot = slots.find((candidate) => placeName(candidate) === placeOf(paper));
      return slot ? [[paper.id, slot] as const] : [];
    });
  /** In the place that is chosen it registers an agreement: that is then read beside its pages. */
  const registers = (paper: Attachment) => guide !== undefined && placesOf([paper]).some(([id, slot]) => registersAgreement(theCase, guide, id, slot));
  const put = (these: readonly Attachment[]) => {
    const places = placesOf(these);
    placeAttachments(new Map(places), new Map([...prints].filter(([id]) => these.some((paper) => paper.id === id && isInstead(paper)))));
    sayChanged(words.placed(places.length));
  };
  /** said by a person; else only a scan whose place is no guess takes the place of what was printed, not a later text of it */
  const isInstead = (paper: Attachment) =>
    instead.get(nameOf(paper)) ?? (isScan(looks.get(overviewName(key, paper.file))) && (chosen.has(nameOf(paper)) || suggestions.get(paper.id)?.sure === true));
  const prints = printsAwaiting(
    papers.flatMap((paper) => {
      const slot = slots.find((candidate) => placeName(candidate) === placeOf(paper));
      return slot ? [{ ...paper, slot: slot.slot, for: slot.for }] : [];
    }),
    documents,
    ({ sealedBy }) => sealedBy === undefined,
  );
  // scanned each as a picture of its own, the sheets of a print pack belong nowhere
  const sheets = papers.filter((paper) => paper.pages === 1 && isSheetOfPrintPack(openings(paper.file).text));
  const placeable = papers.filter((paper) => !sheets.includes(paper));
  const ready = placeable.filter((paper) => placeOf(paper) !== undefined);
  /** those that fit first */
  const optionsOf = ({ id }: Attachment) =>
    placeOptions([...new Set([...slots.filter((slot) => suggestions.get(id)?.alike.some((one) => placeName(one) === placeName(slot))), ...slots])], guide);
  if (count === 0) return null;
  return (
    <section className="placing" aria-labelledby={headingId}>
      <h2 ref={heading} id={headingId} tabIndex={-1}>
        {words.title(count)}
      </h2>
      <p className="second dense">{words.intro}</p>
      <PackSheets papers={sheets} />
      <table hidden={placeable.length === 0}>
        <thead>
          <tr>
            <td className="placing-sheet" />
            <th>{words.columns.file}</th>
            <th className="placing-place">{words.columns.place}</th>
            <td className="placing-actions" />
          </tr>
        </thead>
        <tbody>
          {placeable.map((paper) => {
            const name = givenNameOf(paper);
            const suggestion = suggestions.get(paper.id);
            return (
              <tr key={paper.id}>
                <td className="placing-sheet">
                  <FirstPage attachment={paper} />
                </td>
                <td>
                  <span className="file-name">{name}</span>
                  <Facts paper={paper} />
                  {!registers(paper) && <RegisterAgreement attachment={paper} />}
                </td>
                <td className="placing-place">
                  <Select<string>
                    className="full"
                    showSearch={{ optionFilterProp: "label" }}
                    disabled={readOnly}
                    aria-label={words.placeOf(name)}
                    placeholder={openings(paper.file).waits ? words.waits : words.choose}
                    value={placeOf(paper) ?? null}
                    options={optionsOf(paper)}
                    popupMatchSelectWidth={false}
                    classNames={{ popup: { root: "whole-options" } }}
                    onChange={(value) => setChosen(new Map([...chosen, [nameOf(paper), value]]))}
                  />
                  <div className="meta placing-why">
                    {suggestion === undefined ? (
                      looks.has(`${key}\n${paper.file}`) && !openings(paper.file).waits ? (
                        <NoSuggestion attachment={paper} opening={openings(paper.file)} isOnly={placeable.length === 1} />
                      ) : (
                        words.reading
                      )
                    ) : chosen.has(nameOf(paper)) && chosen.get(nameOf(paper)) !== placeName(suggestion.slot) ? (
                      words.own
                    ) : (
                      `${words.by[suggestion.by](suggestion.words)}${chosen.has(nameOf(paper)) ? "" : words.doubts[doubtOf(suggestion) ?? "none"]}`
                    )}
                  </div>
                  <InsteadOf
                    print={prints.get(paper.id)}
                    checked={isInstead(paper)}
                    disabled={readOnly}
                    onChange={(checked) => useChosenPlaces.setState({ instead: new Map([...instead, [nameOf(paper), checked]]) })}
                  />
                </td>
                <td className="placing-actions nowrap">
                  {registers(paper) ? (
                    <Button
                      size="small"
                      type={placeable.length === 1 ? "primary" : "default"}
                      disabled={readOnly}
                      aria-label={words.registerOf(name)}
                      onClick={() => {
                        put([paper]);
                        goToAgreementOf(paper);
                      }}
                    >
                      {words.register}
                    </Button>
                  ) : (
                    <Button
                      size="small"
                      type={placeable.length === 1 && placeOf(paper) !== undefined ? "primary" : "default"}
                      disabled={readOnly || placeOf(paper) === undefined}
                      aria-label={words.putOf(name)}
                      onClick={() => put([paper])}
                    >
                      {words.put}
                    </Button>
                  )}
                  <DropAttachment attachment={paper} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {placeable.length > 1 && (
        <p className="line placing-all">
          <Button type="primary" disabled={readOnly || ready.length === 0} onClick={() => put(ready)}>
            {words.putAll(ready.length)}
          </Button>
          {ready.length < placeable.length && <span className="meta">{words.without(placeable.length - ready.length)}</span>}
        </p>
      )}
    </section>
  );
}

type InsteadProps = {
  readonly print: Attachment | undefined;
  readonly checked: boolean;
  readonly disabled: boolean;
  readonly onChange: (checked: boolean) => void;
};

/** A scan that came back from the seal takes the place of what was printed, unless it is to stand beside it. */
function InsteadOf({ print, checked, disabled, onChange }: InsteadProps) {
  if (print === undefined) return null;
  const name = attachmentName(print.file);
  return (
    <Checkbox className="instead-of" checked={checked} disabled={disabled} title={words.insteadOf(name)} onChange={({ target }) => onChange(target.checked)}>
      {words.instead(print)}
      <span className="visually-hidden">{words.insteadOf(name)}</span>
    </Checkbox>
  );
}

/** Why no place is suggested; where it may be a stack of sealed papers, the way to take it apart. */
function NoSuggestion({ attachment, opening, isOnly }: { readonly attachment: Attachment; readonly opening: Opening; readonly isOnly: boolean }) {
  const look = useAttachmentOverview(attachment.file);
  const hint = useStackHint(attachment)(1, opening.isRead && !isOfPrintPack(opening.text) ? "" : opening.text);
  if (hint === undefined) return opening.text.trim() === "" && look?.ok ? words.scan : words.unknown;
  return (
    <>
      {hint === "print-pack" ? words.printPack : words.perhapsStack}
      <SplitStack attachment={attachment} loud={isOnly && hint === "print-pack"} />
    </>
  );
}

function Facts({ paper }: { readonly paper: Attachment }) {
  const look = useAttachmentOverview(paper.file);
  const bytes = useOpenCase((state) => state.opened?.files.find(({ file, bytes: size }) => file === paper.file && size !== undefined)?.bytes);
  const upload = useChecked((state) => state.guide?.upload);
  const limit = withUploadLimits(useCase().bundle, upload).maxFileBytes;
  return (
    <>
      <AttachmentMeta attachment={paper} bytes={bytes} sealed={false} />
      {look && !look.ok && look.error.kind === "attachment-encrypted" && <ControlNote kind="lack">{words.encrypted}</ControlNote>}
      {look && !look.ok && look.error.kind !== "attachment-encrypted" && <ControlNote kind="must">{words.unreadable(errorTextBeside(look.error))}</ControlNote>}
      {limit && bytes !== undefined && bytes > limit ? <ControlNote kind="advice">{words.tooLarge}</ControlNote> : null}
    </>
  );
}
