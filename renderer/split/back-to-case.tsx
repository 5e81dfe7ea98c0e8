import { Button } from "antd";
import { go } from "../state/route.ts";
import { useSplit } from "../state/split.ts";
import { sayAttachedIn } from "../state/split-attach.ts";
import { words } from "./words.ts";

/**
 * The way back to 附件 of the project that the stack was taken from; from a stack of many projects, to their overview, once something
 * (`done`) is in its project. It is what comes next only where all is.
 */
export function BackToCase({ done }: { readonly done?: "some" | "all" | undefined }) {
  const workspace = useSplit((state) => state.workspace);
  const key = useSplit(({ origin, workspace }) => (origin?.workspace.key === workspace?.key ? origin?.workspace.key : undefined));
  const busy = useSplit(({ running }) => running !== undefined);
  const type = done === "all" ? "primary" : "default";
  if (key === undefined && done !== undefined && workspace !== undefined)
    return (
      <Button size="small" type={type} disabled={busy} onClick={() => go({ kind: "desk", key: workspace.key, tool: "overview" })}>
        {words.toOverview}
      </Button>
    );
  if (key === undefined) return null;
  return (
    <Button size="small" type={type} disabled={busy} onClick={() => goBack(key)}>
      {words.backToCase}
    </Button>
  );
}

function goBack(key: string): void {
  go({ kind: "case", key, page: { kind: "attachments" } });
  sayAttachedIn(key, words.attachedHere);
}
