import { bridge } from "../api.ts";
import { useOpenCase } from "./open-case.ts";
import { saveNow } from "./saving.ts";

/** Reads the Word templates of the open case again, after one was made or changed in Word; answers and undo stay. */
export async function readTemplatesAgain(): Promise<void> {
  await saveNow();
  const { opened } = useOpenCase.getState();
  if (opened === undefined) return;
  const again = await bridge.call("cases:open", { recent: opened.key });
  const { opened: now, case: theCase } = useOpenCase.getState();
  if (!again.ok || again.value === undefined || now?.key !== opened.key || theCase === undefined) return;
  const { letters: _old, ...others } = now;
  const { letters, base, savedAt } = again.value;
  useOpenCase.setState({ opened: { ...others, base, savedAt, case: theCase, ...(letters && { letters }) } });
}
