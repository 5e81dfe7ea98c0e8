import { MarkedWords } from "./marked-words.tsx";
import { text } from "./text.ts";

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
        <MarkedWords words={words} marked={marked ?? ""} at={at} />
      </blockquote>
      {note && <p className="meta">{note}</p>}
    </figure>
  );
}
