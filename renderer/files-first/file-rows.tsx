import { Button, Select } from "antd";
import { useEffect, useRef, useState } from "react";
import type { AgreementPages } from "../../shared/case/part-agreements.ts";
import type { AppError } from "../../shared/errors.ts";
import { type FileState, isAgreement } from "../../shared/files-first/found-file.ts";
import { asSlotRole, type FileGroup, type FileProposal, type SlotRole } from "../../shared/files-first/propose-files.ts";
import { slotOfPlace } from "../../shared/files-first/put-into-case.ts";
import type { Guide } from "../../shared/guide/guide.ts";
import { isOfficeName } from "../../shared/text/file-names.ts";
import { choosePlace, partFound, useFound } from "../state/found-files.ts";
import type { Folder } from "../state/found-folder.ts";
import { errorText } from "../ui/error-text.ts";
import { linesOfLongName, nameParts } from "./name-parts.ts";
import { partnerName } from "./partner-name.ts";
import { placeChosen, placeOptions } from "./place-options.ts";
import { remarkText, whatText } from "./remark-text.ts";
import { steadyGroups } from "./steady-groups.ts";
import { words } from "./words.ts";

const GROUPS: readonly FileGroup[] = ["known", "look", "coming", "left"];

/** A pointer that lies still so long is about to press nothing. */
const AT_REST_MS = 3_000;

/** The files of a folder in groups by certainty, with one line of reason each. `topic`: of the project, where it is known. */
export function FileRows({ folder, guide, topic }: { readonly folder: Folder; readonly guide: Guide; readonly topic: string | undefined }) {
  const [held, hold] = useState<ReadonlyMap<string, FileGroup>>();
  const rest = useRef<number>(undefined);
  useEffect(() => () => window.clearTimeout(rest.current), []);
  const places = useFound((state) => state.places);
  const touched = useRef<ReadonlyMap<string, FileGroup>>(new Map());
  touched.current = new Map(
    folder.shown.flatMap(({ key, group }) => (places.has(key) && group !== "coming" ? [[key, touched.current.get(key) ?? group] as const] : [])),
  );
  const isBeingRead = ({ key }: FileProposal) => !places.has(key) && folder.files.find((file) => file.key === key)?.state.kind === "reading";
  const waits = folder.shown.some(({ group }) => group === "coming");
  const groups = steadyGroups(folder.shown, held, touched.current);
  const lists = GROUPS.map((group) => {
    // the file that is being read stands above those that wait, but nothing moves under the pointer
    const own = folder.shown.filter(({ key }) => groups.get(key) === group);
    const rows = held ? own : own.sort((one, other) => Number(isBeingRead(other)) - Number(isBeingRead(one)));
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
            <FileRow key={row.key} row={row} folder={folder} guide={guide} topic={topic} waits={waits} />
          ))}
        </ul>
      </section>
    );
  });
  const release = () => {
    window.clearTimeout(rest.current);
    hold(undefined);
  };
  const keep = () => {
    window.clearTimeout(rest.current);
    rest.current = window.setTimeout(release, AT_REST_MS);
    if (held === undefined) hold(new Map(folder.shown.map(({ key, group }) => [key, group])));
  };
  return (
    <div onPointerMove={keep} onPointerLeave={release}>
      {lists}
    </div>
  );
}

type RowProps = { readonly row: FileProposal; readonly folder: Folder; readonly guide: Guide; readonly topic: string | undefined };

function FileRow({ row, folder, guide, topic, waits }: RowProps & { readonly waits: boolean }) {
  const file = folder.files.find(({ key }) => key === row.key);
  if (!file) return null;
  const { name, folder: place, state } = file;
  const pages = state.kind === "read" ? state.pages : undefined;
  const [beginning, ending] = nameParts(name);
  const long = linesOfLongName(name);
  return (
    <li className="found-row" data-file={name} data-role={row.role} data-open={row.group === "look" && row.place === undefined}>
      <span className="found-name" title={place === "" ? name : `${place}/${name}`}>
        {long === undefined ? (
          <span className="found-text">
            {beginning}
            <span className="nowrap">{ending}</span>
          </span>
        ) : (
          <span className="found-text long-name">
            <span className="cut block">{long[0]}</span>
            <span className="cut block">{long[1]}</span>
          </span>
        )}
        <span className="meta nowrap">{pages === undefined ? "" : words.pages(pages)}</span>
      </span>
      <span className="found-what">
        {row.group === "coming" && state.kind === "waiting" ? (
          <span className="third">{words.waiting(state.scanned)}</span>
        ) : state.kind === "unread" && row.remark.code !== "skipped" && row.role === undefined ? (
          <span className="third">{words.unread(state.scanned)}</span>
        ) : (
          <b className="block">{whatText(row)}</b>
        )}
        <span className="meta block" title={state.kind === "failed" ? errorText(state.error) : remarkText(row.remark, (whole) => whole)}>
          {lineOf(row, state, waits)}
        </span>
      </span>
      <Place row={row} folder={folder} guide={guide} topic={topic} name={name} state={state} />
    </li>
  );
}

/** @param waits whether other files are still to be read: the original of a translation may be among them */
function lineOf({ remark }: FileProposal, state: FileState, waits: boolean): string {
  if (state.kind === "failed") return failureText(state.error);
  if (state.kind === "reading") return words.page(state.done, state.pages);
  return waits && remark.code === "translation-alone" ? words.remarks.waitsForOriginal : remarkText(remark);
}

/** In a few words; the whole sentence stands behind them. */
function failureText(error: AppError): string {
  if (error.kind === "attachment-damaged") return isOfficeName(error.file) ? words.failures.damagedOffice : words.failures.damaged;
  if (error.kind === "attachment-encrypted") return words.failures.encrypted;
  if (error.kind === "attachment-unsupported") return words.failures.unsupported;
  return errorText(error);
}

/** Where a file goes. What a person may decide is a choice: at once where nothing is known, else behind 改. */
function Place({ row, folder, guide, topic, name, state }: RowProps & { readonly name: string; readonly state: FileState }) {
  const [isEdited, setEdited] = useState(false);
  // 改 is there again once its list has closed, and has the focus again
  const returns = useRef(false);
  const close = () => {
    returns.current = isEdited;
    setEdited(false);
  };
  const { group, place, remark } = row;
  const isStopped = group === "coming" && state.kind === "unread";
  if (group === "coming" && !isStopped) return <span className="found-place" />;
  if (remark.code === "skipped" && remark.why !== "huge") return <span className="found-place third">{words.places.none}</span>;
  if (group !== "look" && !isStopped && !isEdited) {
    const [first, second] = placeText(row, folder, guide, topic);
    return (
      <span className="found-place line">
        <span className="grow">
          <span className="found-text" title={first}>
            {first}
          </span>
          <span className="meta block">{second}</span>
        </span>
        <button
          type="button"
          className="link dense"
          aria-label={`${words.places.change}　${words.places.forFile(name)}`}
          ref={(button) => {
            if (returns.current) button?.focus();
            returns.current = false;
          }}
          onClick={() => setEdited(true)}
        >
          {words.places.change}
        </button>
      </span>
    );
  }
  if (remark.code === "several-agreements" && place === undefined) return <Parting file={row.key} name={name} parts={remark.parts} />;
  if (remark.code === "other-applicant" && place === undefined) return <Belonging file={row} name={name} />;
  // it goes where its original goes
  if (remark.code === "translation" && place === undefined) return <span className="found-place meta">{words.places.withOriginal}</span>;
  const options = placeOptions(row, folder, guide, topic);
  return (
    <span className="found-place">
      <Select
        size="small"
        aria-label={words.places.forFile(name)}
        placeholder={words.places.choose}
        popupMatchSelectWidth={false}
        autoFocus={isEdited}
        defaultOpen={isEdited}
        onOpenChange={(isOpen) => !isOpen && close()}
        value={placeChosen(row, folder, options)}
        options={options.map((option, index) => ({ value: index, label: option.label }))}
        onChange={(index: number) => {
          const chosen = options[index];
          if (chosen) choosePlace(row.key, chosen.place);
          close();
        }}
      />
    </span>
  );
}

/** An agreement of another unit here: whether it belongs to the project is asked before anything of it is offered, as of one that is added later. */
function Belonging({ file: { key, role }, name }: { readonly file: FileProposal; readonly name: string }) {
  const belongs = () => choosePlace(key, { to: "slot", role: role === "joint-platform" || role === "project" ? role : "agreement" });
  return (
    <span className="found-place line wrap">
      <Button size="small" aria-label={words.belongsOf(name)} onClick={belongs}>
        {words.belongs}
      </Button>
      <Button size="small" aria-label={words.doesNotOf(name)} onClick={() => choosePlace(key, { to: "none" })}>
        {words.doesNot}
      </Button>
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
  const isAsked = (kind: SlotRole) => topic === undefined || slotOfPlace(guide, topic, { role: kind }) !== undefined;
  const kind = asSlotRole(role);
  if (place.to === "other") return [own.other, kind === undefined || isAsked(kind) ? "" : own.notAsked];
  if (place.to === "form") return [own.form, formText(key, folder)];
  if (!isAsked(place.role)) return [own.other, own.notAsked];
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
  // what another file says alike counts for both: it does not fall while more files are read
  const count = facts.filter(({ values }) => values.some(({ file, alike }) => file === key || alike?.includes(key))).length;
  const state = files.find((file) => file.key === key)?.state;
  const own = words.places;
  if (count > 0) return own.formOf(count);
  return state?.kind === "read" && state.digest.facts.length > 0 ? own.formSame : own.formNone;
}
