import { Button, Select } from "antd";
import { useState } from "react";
import type { AgreementPages } from "../../shared/case/part-agreements.ts";
import type { AppError } from "../../shared/errors.ts";
import { isAgreement } from "../../shared/files-first/found-file.ts";
import type { FileGroup, FilePlace, FileProposal, FileRemark, SlotRole } from "../../shared/files-first/propose-files.ts";
import { slotOfPlace } from "../../shared/files-first/put-into-case.ts";
import type { Guide } from "../../shared/guide/guide.ts";
import { languageNames } from "../../shared/text/language-names.ts";
import { choosePlace, partFound } from "../state/found-files.ts";
import type { Folder } from "../state/found-folder.ts";
import { errorText } from "../ui/error-text.ts";
import { partnerName } from "./folder.ts";
import { words } from "./words.ts";

const GROUPS: readonly FileGroup[] = ["known", "look", "coming", "left"];

/** The files of a folder in groups by certainty, with one line of reason each. `topic`: of the project, where it is known. */
export function FileRows({ folder, guide, topic }: { readonly folder: Folder; readonly guide: Guide; readonly topic: string | undefined }) {
  const isBeingRead = ({ key }: FileProposal) => folder.files.find((file) => file.key === key)?.state.kind === "reading";
  return GROUPS.map((group) => {
    // the file that is being read stands above those that wait
    const rows = folder.shown.filter((file) => file.group === group).sort((one, other) => Number(isBeingRead(other)) - Number(isBeingRead(one)));
    if (rows.length === 0) return null;
    return (
      <section key={group} className="found-group" aria-labelledby={`found-${group}`} data-group={group}>
        <div className="found-head">
          <h2 id={`found-${group}`}>
            {words.groups[group]}
            <span className="count">{rows.length}</span>
          </h2>
          <span className="meta" aria-hidden="true">
            {words.columns.what}
          </span>
          <span className="meta" aria-hidden="true">
            {words.columns.place}
          </span>
        </div>
        <ul>
          {rows.map((row) => (
            <FileRow key={row.key} row={row} folder={folder} guide={guide} topic={topic} />
          ))}
        </ul>
      </section>
    );
  });
}

type RowProps = { readonly row: FileProposal; readonly folder: Folder; readonly guide: Guide; readonly topic: string | undefined };

function FileRow({ row, folder, guide, topic }: RowProps) {
  const file = folder.files.find(({ key }) => key === row.key);
  if (!file) return null;
  const { name, folder: place, state } = file;
  const pages = state.kind === "read" ? state.pages : undefined;
  return (
    <li className="found-row" data-file={name} data-role={row.role}>
      <span className="found-name" title={place === "" ? name : `${place}/${name}`}>
        <span className="cut">{name}</span>
        <span className="meta nowrap">{pages === undefined ? "" : words.pages(pages)}</span>
      </span>
      <span className="found-what">
        {row.group === "coming" && state.kind === "waiting" ? <span className="third">{words.waiting}</span> : <b className="block">{whatText(row)}</b>}
        <span className="meta block" title={state.kind === "failed" ? errorText(state.error) : undefined}>
          {state.kind === "failed" ? failureText(state.error) : state.kind === "reading" ? words.page(state.done, state.pages) : remarkText(row.remark)}
        </span>
      </span>
      <Place row={row} folder={folder} guide={guide} topic={topic} name={name} />
    </li>
  );
}

/** In a few words; the whole sentence stands behind them. */
function failureText(error: AppError): string {
  if (error.kind === "attachment-damaged") return words.failures.damaged;
  if (error.kind === "attachment-encrypted") return words.failures.encrypted;
  if (error.kind === "attachment-unsupported") return words.failures.unsupported;
  return errorText(error);
}

function whatText({ role, isTranslation, group, remark }: FileProposal): string {
  if (remark.code === "skipped") return words.skipped[remark.why][0];
  if (remark.code === "failed") return words.failed;
  if (remark.code === "remarks") return words.agreementRemarks;
  if (remark.code === "other-paper") return words.papers[remark.paper][0];
  if (group === "coming") return words.groups.coming;
  if (role === undefined) return remark.code === "content-only" ? words.projectFacts : words.unknown;
  const name = isTranslation ? words.translated(words.roles[role]) : words.roles[role];
  return group === "look" && role !== "support-letter" && remark.code !== "several-agreements" && remark.code !== "chosen" ? words.maybe(name) : name;
}

function remarkText(remark: FileRemark): string {
  const own = words.remarks;
  switch (remark.code) {
    case "agreement":
      return [
        languageNames(remark.languages).join("、"),
        ...(remark.isWholeInChinese && remark.languages.length > 1 ? [own.wholeInChinese] : []),
        ...(remark.signedOn === undefined ? [] : [own.signedOn(remark.signedOn)]),
      ]
        .filter((part) => part !== "")
        .join("，");
    case "translation":
      return remark.by === "code" ? own.byCode(remark.of) : remark.by === "marks" ? own.byMarks(remark.of) : own.byName(remark.of);
    case "names-lead":
      return own.namesLead(remark.lead);
    case "titled":
      return own.titled(remark.quote);
    case "several-agreements":
      return own.several(remark.parts.map(({ from, to }) => own.part(from, to)).join("、"));
    case "same-file":
      return own.sameFile(remark.as);
    case "same-document":
      return own.sameDocument(remark.as);
    case "skipped":
      return words.skipped[remark.why][1];
    case "content-only":
      return own.contentOnly;
    case "no-facts":
      return own.noFacts;
    case "support-letter":
      return own.supportLetter;
    case "no-text":
      return own.noText;
    case "nothing-known":
      return own.nothingKnown;
    case "signature-page":
      return own.signaturePage;
    case "translation-alone":
      return own.translationAlone;
    case "remarks":
      return own.remarks;
    case "working-version":
      return own.workingVersion(remark.of);
    case "under-review":
      return own.underReview;
    case "other-paper":
      return words.papers[remark.paper][1];
    case "chosen":
      return own.chosen;
    case "unread":
    case "failed":
      return "";
  }
}

/** Where a file goes. What a person may decide is a choice: at once where nothing is known, else behind 改. */
function Place({ row, folder, guide, topic, name }: RowProps & { readonly name: string }) {
  const [isEdited, setEdited] = useState(false);
  const { group, place, remark } = row;
  if (group === "coming") return <span className="found-place" />;
  if (remark.code === "skipped" && remark.why !== "huge") return <span className="found-place third">{words.places.none}</span>;
  if (group !== "look" && !isEdited) {
    const [first, second] = placeText(row, folder, guide, topic);
    return (
      <span className="found-place line">
        <span className="grow">
          <span className="block cut" title={first}>
            {first}
          </span>
          <span className="meta block">{second}</span>
        </span>
        <button type="button" className="link dense" aria-label={`${words.places.change}　${words.places.forFile(name)}`} onClick={() => setEdited(true)}>
          {words.places.change}
        </button>
      </span>
    );
  }
  if (remark.code === "several-agreements" && place === undefined) return <Parting file={row.key} name={name} parts={remark.parts} />;
  const options = placeOptions(row, folder, guide);
  const value = place && options.findIndex((option) => JSON.stringify(option.place) === JSON.stringify(place));
  return (
    <span className="found-place">
      <Select
        size="small"
        aria-label={words.places.forFile(name)}
        placeholder={words.places.choose}
        popupMatchSelectWidth={false}
        value={value === undefined || value < 0 ? null : value}
        options={options.map((option, index) => ({ value: index, label: option.label }))}
        onChange={(index: number) => {
          const chosen = options[index];
          if (chosen) choosePlace(row.key, chosen.place);
          setEdited(false);
        }}
      />
    </span>
  );
}

/** One click parts a file in which several agreements lie. */
function Parting({ file, name, parts }: { readonly file: string; readonly name: string; readonly parts: readonly AgreementPages[] }) {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();
  const part = () => {
    setBusy(true);
    void partFound(file, parts).then((failed) => {
      setBusy(false);
      setError(failed);
    });
  };
  return (
    <span className="found-place">
      <Button size="small" loading={isBusy} aria-label={words.partOf(name)} onClick={part}>
        {words.part}
      </Button>
      {error && <span className="must block">{errorText(error)}</span>}
    </span>
  );
}

function placeText({ key, place, role }: FileProposal, folder: Folder, guide: Guide, topic: string | undefined): readonly [string, string] {
  const own = words.places;
  if (place === undefined || place.to === "none") return [own.none, ""];
  if (place.to === "other") return [own.other, ""];
  if (place.to === "form") return [own.form, formText(key, folder)];
  const isAsked = topic === undefined || slotOfPlace(guide, topic, place) !== undefined;
  if (!isAsked) return [own.other, own.notAsked];
  const original = place.of ?? key;
  const partner = folder.proposal.partners.filter(({ files }) => files.includes(original)).map((one) => partnerName(folder, one));
  const of = partner.length > 0 ? partner.join("、") : words.slotRoles[place.role];
  if (place.of !== undefined) return [of, own.translation];
  if (!isAgreement(role)) return [partner.length > 0 ? of : own.attachment, words.slotRoles[place.role]];
  const state = folder.files.find((file) => file.key === key)?.state;
  const needsNone = state?.kind === "read" && state.digest.isWholeInChinese;
  return [of, `${own.newAgreement}，${needsNone ? own.noTranslation : own.needsTranslation}`];
}

/** How many answers a file offers; why none, where it has some or none at all. */
function formText(key: string, { facts, files }: Folder): string {
  const count = facts.filter(({ values }) => values.some(({ file }) => file === key)).length;
  const state = files.find((file) => file.key === key)?.state;
  const own = words.places;
  if (count > 0) return own.formOf(count);
  return state?.kind === "read" && state.digest.facts.length > 0 ? own.formSame : own.formNone;
}

/** The places of a file: slots of the guide, translations of the originals that are there, the others. A letter of support fills none of them. */
function placeOptions(
  { key, role }: FileProposal,
  { proposal, files }: Folder,
  guide: Guide,
): readonly { readonly place: FilePlace; readonly label: string }[] {
  const own = words.places;
  const rest = [
    { place: { to: "other" } as const, label: own.other },
    { place: { to: "none" } as const, label: own.none },
  ];
  if (role === "support-letter") return rest;
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
  return [
    ...kinds.map((kind) => ({ place: { to: "slot" as const, role: kind }, label: words.slotRoles[kind] })),
    ...translations,
    { place: { to: "form" }, label: own.contentOnly },
    ...rest,
  ];
}
