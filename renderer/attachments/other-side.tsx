import { givenNameOf } from "../../shared/text/file-names.ts";
import { ReadPages } from "../reader/read-pages.tsx";
import { useReadingWhileShown } from "../reader/use-reading.ts";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";
import { type PairSide, pairMarks, type ShownPair } from "./use-translation-pair.ts";

const words = text.papers.translation;

/** The pages of a proof beside its translation, or of the translation beside the proof, in the place of those that are looked at; with the way back. */
export function OtherSide({ shown, side }: { readonly shown: ShownPair; readonly side: PairSide }) {
  const { pair, comparison, chosen, place, onGo, showOwn } = shown;
  const files = pair?.[side] ?? [];
  const reading = useReadingWhileShown(files);
  return (
    <ReadPages
      key={side}
      label={words.shown[side](files.map(givenNameOf).join("、"))}
      attachments={files}
      place={place}
      onGo={onGo}
      thumbnails
      reading={reading.state}
      marks={pairMarks(comparison, side, chosen)}
      before={
        pair && (
          <>
            <button type="button" className="link dense nowrap" onClick={() => showOwn(0)}>
              <Icon name="left" size="small" />
              {words.backTo[pair.side]}
            </button>
            <b className="dense nowrap">{words.side[side]}</b>
          </>
        )
      }
    />
  );
}
