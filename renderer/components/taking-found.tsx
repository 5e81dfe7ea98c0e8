import { stopTaking, useFound } from "../state/found-files.ts";
import { text } from "../ui/text.ts";

/** Files that were given and are being taken, with the way to stop that; nothing where there are none. */
export function TakingFound() {
  const sending = useFound((state) => state.sending);
  if (sending === undefined) return null;
  return (
    <p className="line meta">
      <span role="status">{text.start.taking(sending.done, sending.total)}</span>
      <button type="button" className="link dense" onClick={stopTaking}>
        {text.cancel}
      </button>
    </p>
  );
}
