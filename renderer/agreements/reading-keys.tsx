import { KeyLine } from "../ui/key-line.tsx";
import { text } from "../ui/text.ts";

const words = text.agreements.reading.keys;

/** The keys for what was read, at the foot: Enter takes what was found, what nobody saw is confirmed with a key of its own. */
export const ReadingKeys = () => (
  <>
    <KeyLine keys={["↑", "↓"]} does={words.move} />
    <KeyLine keys={["Enter"]} does={words.confirm} />
    <KeyLine keys={["Y"]} does={words.confirmSeen} />
    <KeyLine keys={["Ctrl Z"]} does={words.undo} />
  </>
);
