import { text } from "../ui/text.ts";

const words = text.agreements.reading.keys;

/** The keys for what was read, at the foot: Enter takes what was found, what nobody saw is confirmed with a key of its own. */
export function ReadingKeys() {
  return (
    <>
      <span>
        <kbd className="key">↑</kbd> <kbd className="key">↓</kbd> {words.move}
      </span>
      <span>
        <kbd className="key">Enter</kbd> {words.confirm}
      </span>
      <span>
        <kbd className="key">Y</kbd> {words.confirmSeen}
      </span>
      <span>
        <kbd className="key">Ctrl Z</kbd> {words.undo}
      </span>
    </>
  );
}
