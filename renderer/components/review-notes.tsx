import "./review-notes.css";
import { Button, Input } from "antd";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import type { AppError } from "../../shared/errors.ts";
import { stablePath } from "../../shared/review/note-place.ts";
import { isOpen, type NotePlace, type ReviewNote } from "../../shared/review/review.ts";
import { versionTimeText } from "../../shared/text/moment-text.ts";
import { useLibrary } from "../state/library.ts";
import { useOpenCase } from "../state/open-case.ts";
import { useOwnName } from "../state/own-name.ts";
import { replyTo, resolveNote, useNotesAtAttachment, useNotesAtPath, writeNote } from "../state/review.ts";
import { goToPage } from "../state/route.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { errorText } from "../ui/error-text.ts";
import { text } from "../ui/text.ts";
import { words } from "./review-words.ts";

/** The name under which this user writes: the last one, else the one set for checks. */
function useWriterName(): string {
  const set = useLibrary((state) => state.settings.checker);
  return useOwnName((state) => state.name) ?? set ?? "";
}

type WritingProps = {
  readonly label: string;
  readonly button: string;
  readonly save: (by: string, words: string) => Promise<AppError | undefined>;
  readonly done: () => void;
};

/** Name and words of a note or a reply. Nothing typed is lost where it could not be written. */
function Writing({ label, button, save, done }: WritingProps) {
  const id = useId();
  const [by, setBy] = useState(useWriterName());
  const [typed, setTyped] = useState("");
  const [error, setError] = useState<AppError>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (by.trim() === "" || typed.trim() === "") return;
    const failed = await save(by.trim(), typed.trim());
    setError(failed);
    if (!failed) done();
  };
  return (
    <form className="note-form no-print" aria-label={label} onSubmit={(event) => void submit(event)}>
      <label htmlFor={`${id}-text`} className="visually-hidden">
        {words.text}
      </label>
      <Input.TextArea
        id={`${id}-text`}
        rows={3}
        maxLength={4000}
        autoFocus
        placeholder={label}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <span className="line wrap">
        <label htmlFor={id}>{words.by}</label>
        <Input id={id} size="small" className="checker" maxLength={60} value={by} onChange={(event) => setBy(event.target.value)} />
        <Button size="small" htmlType="submit" disabled={by.trim() === "" || typed.trim() === ""}>
          {button}
        </Button>
        <button type="button" className="link dense" onClick={done}>
          {text.cancel}
        </button>
      </span>
      {error && (
        <div role="alert">
          <ControlNote kind="must">{errorText(error)}</ControlNote>
        </div>
      )}
    </form>
  );
}

/** Asks under which name something is signed or resolved. */
export function AskName({ button, take, done }: { readonly button: string; readonly take: (by: string) => void; readonly done: () => void }) {
  const id = useId();
  const [by, setBy] = useState(useWriterName());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (by.trim() !== "") take(by.trim());
  };
  return (
    <form className="line wrap no-print" onSubmit={submit}>
      <label htmlFor={id}>{words.by}</label>
      <Input id={id} size="small" className="checker" maxLength={60} autoFocus value={by} onChange={(event) => setBy(event.target.value)} />
      <Button size="small" htmlType="submit" disabled={by.trim() === ""}>
        {button}
      </Button>
      <button type="button" className="link dense" onClick={done}>
        {text.cancel}
      </button>
    </form>
  );
}

/** The way to the form for a note at a place. `button`: as the button of a page. */
export function WriteNote({ at, about, button = false }: { readonly at: NotePlace; readonly about: string; readonly button?: boolean }) {
  const [writing, setWriting] = useState(false);
  if (writing)
    return <Writing label={words.writeOf(about)} button={words.save} save={(by, said) => writeNote(at, about, by, said)} done={() => setWriting(false)} />;
  if (button) return <Button onClick={() => setWriting(true)}>{words.writeOf(about)}</Button>;
  return (
    <button type="button" className="link dense no-print" aria-label={words.writeOf(about)} onClick={() => setWriting(true)}>
      {words.write}
    </button>
  );
}

/** One note with its replies, and what can be done about it. `heading`: its place, where several are listed. */
export function NoteView({ note, heading }: { readonly note: ReviewNote; readonly heading?: ReactNode }) {
  const [replying, setReplying] = useState(false);
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState<AppError>();
  const own = useWriterName();
  const open = isOpen(note);
  const resolve = async (by: string) => {
    setAsking(false);
    setError(await resolveNote(note.id, open, by));
  };
  const resolving = open ? words.resolve : words.reopen;
  return (
    <article className="review-note" data-note={note.id} data-open={open}>
      <p className="note-head">
        {heading}
        <span className="meta">
          {note.by}　{versionTimeText(note.on)}
        </span>
      </p>
      <p className="note-words">{note.text}</p>
      {note.replies.map((reply) => (
        <div key={reply.id} className="note-reply">
          <p className="meta">
            {reply.by}　{versionTimeText(reply.on)}
          </p>
          <p className="note-words">{reply.text}</p>
        </div>
      ))}
      {note.state && <p className="meta">{(note.state.resolved ? words.resolvedBy : words.reopenedBy)(note.state.by, versionTimeText(note.state.on))}</p>}
      {replying ? (
        <Writing label={words.replyOf(note.about)} button={words.replySave} save={(by, said) => replyTo(note.id, by, said)} done={() => setReplying(false)} />
      ) : (
        <p className="line no-print">
          <button type="button" className="link dense" onClick={() => (own === "" ? setAsking(true) : void resolve(own))}>
            {resolving}
          </button>
          <button type="button" className="link dense" onClick={() => setReplying(true)}>
            {words.reply}
          </button>
        </p>
      )}
      {asking && <AskName button={resolving} take={(by) => void resolve(by)} done={() => setAsking(false)} />}
      {error && <ControlNote kind="must">{errorText(error)}</ControlNote>}
    </article>
  );
}

/** Open notes at an answer, beside its field; leads to all notes. */
export function FieldNotes({ path }: { readonly path: string }) {
  const open = useNotesAtPath(path).filter(isOpen);
  return open.map((note) => (
    <p key={note.id} className="field-note meta">
      <span>
        {words.ofPlace}　{note.text}　{note.by}
      </span>
      <button type="button" className="link" onClick={() => goToPage({ kind: "review" })}>
        {words.show}
      </button>
    </p>
  ));
}

type AnswerNotesProps = { readonly path: string; readonly about: string; readonly writing: boolean; readonly done: () => void };

/** The open notes at an answer where answers are read, and the form for another. */
export function AnswerNotes({ path, about, writing, done }: AnswerNotesProps) {
  const open = useNotesAtPath(path).filter(isOpen);
  if (open.length === 0 && !writing) return null;
  const save = (by: string, said: string) => writeNote({ kind: "answer", path: stablePath(useOpenCase.getState().case, path) }, about, by, said);
  return (
    <div className="answer-notes no-print">
      {open.map((note) => (
        <NoteView key={note.id} note={note} />
      ))}
      {writing && <Writing label={words.writeOf(about)} button={words.save} save={save} done={done} />}
    </div>
  );
}

/** All notes at an attachment, and the way to write one. */
export function AttachmentNotes({ attachment, about }: { readonly attachment: string; readonly about: string }) {
  const notes = useNotesAtAttachment(attachment);
  return (
    <section aria-label={words.ofPlace}>
      <h2>{words.ofPlace}</h2>
      {notes.map((note) => (
        <NoteView key={note.id} note={note} />
      ))}
      <WriteNote at={{ kind: "attachment", attachment }} about={about} />
    </section>
  );
}

/** How many open notes an attachment has, as a link to it. */
export function NoteCount({ attachment }: { readonly attachment: string }) {
  const open = useNotesAtAttachment(attachment).filter(isOpen).length;
  return open === 0 ? null : (
    <button type="button" className="link dense nowrap" onClick={() => goToPage({ kind: "attachments", paper: attachment })}>
      {words.countAt(open)}
    </button>
  );
}
