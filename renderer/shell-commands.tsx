import { App } from "antd";
import { useEffect } from "react";
import type { AppError } from "../shared/errors.ts";
import { assertNever } from "../shared/errors.ts";
import type { ShellCommand } from "../shared/ipc.ts";
import { bridge } from "./api.ts";
import { errorText } from "./error-text.ts";
import { openHelp } from "./help/open-help.ts";
import { leaveCase, openCase } from "./state/opening.ts";
import { go } from "./state/route.ts";
import { text } from "./text.ts";

async function carryOut(command: ShellCommand): Promise<AppError | undefined> {
  switch (command) {
    case "open-handed":
      return openCase({ kind: "handed" });
    case "open":
      return openCase({ kind: "folder", folder: undefined });
    case "start":
      await leaveCase();
      return undefined;
    case "manual":
      openHelp();
      return undefined;
    case "self-check":
      go({ kind: "self-check" });
      return undefined;
    case "print":
      window.print();
      return undefined;
    default:
      return assertNever(command);
  }
}

/** Carries out what the window's menu and a double click on a case ask for. Nothing in a browser. */
export function ShellCommands() {
  const { modal } = App.useApp();
  useEffect(() => {
    if (window.guohe === undefined) return;
    const follow = async (command: ShellCommand) => {
      const error = await carryOut(command);
      if (error) modal.error({ title: text.workspace.openFailed, content: errorText(error) });
    };
    const stop = bridge.on("shell:command", ({ command }) => void follow(command));
    // a case that was double-clicked before the page stood
    void follow("open-handed");
    return stop;
  }, [modal]);
  return null;
}
