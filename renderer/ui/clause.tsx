import { text } from "./text.ts";
import { WholeDays } from "./whole-days.tsx";

/** Words of the guide, in its own voice, with the deciding ones marked. */
export function Clause({
  place,
  words,
  marked,
  note,
}: {
  readonly place: string;
  readonly words: string;
  readonly marked?: string | undefined;
  readonly note?: string | undefined;
}) {
  const at = marked === undefined || marked === words ? -1 : words.indexOf(marked);
  return (
    <figure>
      <figcaption className="source">{text.place(place)}</figcaption>
      <blockquote className="clause">
        {at < 0 || marked === undefined ? (
          <WholeDays>{words}</WholeDays>
        ) : (
          <>
            <WholeDays>{words.slice(0, at)}</WholeDays>
            <mark>
              <WholeDays>{marked}</WholeDays>
            </mark>
            <WholeDays>{words.slice(at + marked.length)}</WholeDays>
          </>
        )}
      </blockquote>
      {note && <p className="meta">{note}</p>}
    </figure>
  );
}
