import { Button } from "antd";
import { go } from "../state/route.ts";
import { useSplit } from "../state/split.ts";
import { words } from "./words.ts";

/**
 * The way back to 附件 of the project that the stack was taken from; from a stack of many projects, once nothing is left to do here
 * (`loud`), to their overview.
 */
export function BackToCase({ loud = false }: { readonly loud?: boolean }) {
  const workspace = useSplit((state) => state.workspace);
  const key = useSplit(({ origin, workspace }) => (origin?.workspace.key === workspace?.key ? origin?.workspace.key : undefined));
  const busy = useSplit(({ running }) => running !== undefined);
  if (key === undefined && loud && workspace !== undefined)
    return (
      <Button size="small" type="primary" disabled={busy} onClick={() => go({ kind: "desk", key: workspace.key, tool: "overview" })}>
        {words.toOverview}
      </Button>
    );
  if (key === undefined) return null;
  return (
    <Button size="small" type={loud ? "primary" : "default"} disabled={busy} onClick={() => go({ kind: "case", key, page: { kind: "attachments" } })}>
      {words.backToCase}
    </Button>
  );
}
