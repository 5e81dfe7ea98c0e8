import { useEffect } from "react";
import type { AppError } from "../../shared/errors.ts";
import { assertNever } from "../../shared/errors.ts";
import type { ShellCommand } from "../../shared/ipc.ts";
import { bridge } from "../host/api.ts";
import { openHandedFile } from "../state/hand-over.ts";
import { useOpenFailed } from "../state/open-failed.ts";
import { openHelp } from "../state/open-help.ts";
import { leaveCase, openCase } from "../state/opening.ts";
import { go, useRoute } from "../state/route.ts";
import { errorText } from "../ui/error-text.ts";
import { Action, Notice } from "../ui/notice.tsx";
import { text } from "../ui/text.ts";

async function carryOut(command: ShellCommand): Promise<AppError | undefined> {
  switch (command) {
    case "open-handed":
      if (await openHandedFile()) return undefined;
      return openCase({ kind: "handed" });
    case "open":
      return openCase({ kind: "folder", folder: undefined });
    case "start":
      return leaveCase();
    case "manual":
      openHelp();
      return undefined;
    case "self-check":
      go({ kind: "self-check" });
      return undefined;
    case "print":
      // there Ctrl P shows the preview, which has its own way to print
      if (useRoute.getState().route.kind === "guides") window.dispatchEvent(new KeyboardEvent("keydown", { key: "p", ctrlKey: true }));
      else window.print();
      return undefined;
    default:
      return assertNever(command);
  }
}

/** Carries out what the window's menu and a double click on a case ask for, and says what went wrong above the page. In a browser there is neither: only commands of 查找 fail here. */
export function ShellCommands() {
  const { error } = useOpenFailed();
  useEffect(() => {
    if (window.guohe === undefined) return;
    const follow = async (command: ShellCommand) => useOpenFailed.setState({ error: await carryOut(command) });
    const stop = bridge.on("shell:command", ({ command }) => void follow(command));
    // a case that was double-clicked before the page stood
    void follow("open-handed");
    return stop;
  }, []);
  if (error === undefined) return null;
  return (
    <div className="shell-notice">
      <Notice
        kind="must"
        title={text.workspace.openFailed}
        actions={<Action onClick={() => useOpenFailed.setState({ error: undefined })}>{text.close}</Action>}
      >
        {errorText(error)}
      </Notice>
    </div>
  );
}
