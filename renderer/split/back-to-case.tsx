import { Button } from "antd";
import { go } from "../state/route.ts";
import { useSplit } from "../state/split.ts";
import { words } from "./words.ts";

/** The way back to 附件 of the project that the stack was taken from; none where it was not. `loud`: nothing is left to do here. */
export function BackToCase({ loud = false }: { readonly loud?: boolean }) {
  const key = useSplit(({ origin, workspace }) => (origin?.workspace.key === workspace?.key ? origin?.workspace.key : undefined));
  const busy = useSplit(({ running }) => running !== undefined);
  if (key === undefined) return null;
  return (
    <Button size="small" type={loud ? "primary" : "default"} disabled={busy} onClick={() => go({ kind: "case", key, page: { kind: "attachments" } })}>
      {words.backToCase}
    </Button>
  );
}
