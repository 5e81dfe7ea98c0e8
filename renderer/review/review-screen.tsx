import "./review.css";
import { useMemo } from "react";
import { isOpen, type ReviewNote } from "../../shared/review/review.ts";
import { NoteView, WriteNote } from "../components/review-notes.tsx";
import { words } from "../components/review-words.ts";
import { useChecked } from "../state/checked.ts";
import { useCase } from "../state/open-case.ts";
import { useReview } from "../state/review.ts";
import { errorText } from "../ui/error-text.ts";
import { Notice } from "../ui/notice.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { type PlaceOfNote, placeOfNote } from "./note-places.ts";
import { SignOffs } from "./sign-offs.tsx";

type Placed = { readonly note: ReviewNote; readonly place: PlaceOfNote };

/** 批注与签认: all notes of the case in the order of its answers, and who has signed it. */
export function ReviewScreen() {
  const theCase = useCase();
  const sections = useChecked((state) => state.sections);
  const { review, error } = useReview();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sections order the places
  const placed = useMemo(
    () => review.notes.map((note): Placed => ({ note, place: placeOfNote(note, theCase) })).toSorted((one, other) => one.place.order - other.place.order),
    [review, theCase, sections],
  );
  const open = placed.filter(({ note }) => isOpen(note));
  const resolved = placed.filter(({ note }) => !isOpen(note));
  return (
    <main className="main with-rail">
      <div className="page">
        <div className="page-scroll">
          <PageHead title={words.title} intro={words.intro} />
          <div className="page-body review-page">
            {error && <Notice kind="must">{errorText(error)}</Notice>}
            {!error && <WriteNote at={{ kind: "case" }} about={words.wholeCase} button />}
            <Notes title={words.open} placed={open} />
            {placed.length === 0 ? !error && <p className="empty">{words.none}</p> : open.length === 0 && <p className="empty">{words.noneOpen}</p>}
            {resolved.length > 0 && (
              <details>
                <summary>
                  {words.resolved} <span className="meta">{resolved.length}</span>
                </summary>
                <Notes title={words.resolved} placed={resolved} />
              </details>
            )}
          </div>
        </div>
      </div>
      <aside className="rail" aria-label={words.signOffs}>
        <SignOffs />
      </aside>
    </main>
  );
}

function Notes({ title, placed }: { readonly title: string; readonly placed: readonly Placed[] }) {
  if (placed.length === 0) return null;
  return (
    <section aria-label={title}>
      {placed.map(({ note, place }) => (
        <NoteView key={note.id} note={note} heading={<PlaceName place={place} />} />
      ))}
    </section>
  );
}

function PlaceName({ place: { name, gone, go } }: { readonly place: PlaceOfNote }) {
  if (go)
    return (
      <button type="button" className="link" onClick={go}>
        {name}
      </button>
    );
  return (
    <b>
      {name}
      {gone && <span className="meta">　{words.gone}</span>}
    </b>
  );
}
