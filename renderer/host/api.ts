import type { AddedFiles } from "../../shared/attachments/received-files.ts";
import type { AppError, Result } from "../../shared/errors.ts";
import { fail } from "../../shared/errors.ts";
import type { Bridge, CallArgs, CallName, CallResult, EventName, Events } from "../../shared/ipc.ts";
import { askHost, HostEvents } from "./host.ts";

declare global {
  interface Window {
    /** put there by the preload of the desktop window */
    readonly guohe?: Bridge & {
      /** copies dropped files and folders into an open case */
      readonly drop: (key: string, files: readonly File[]) => Promise<Result<AddedFiles>>;
    };
  }
}

/**
 * The way from the screens to the program behind them: the preload's bridge in the desktop window, else the loopback
 * host that served this page (POST /call, events as a stream from /events). A lost program is an error value.
 */
export const bridge: Bridge = window.guohe ?? loopbackBridge();

function loopbackBridge(): Bridge {
  const events = new HostEvents();
  return {
    async call<N extends CallName>(name: N, ...args: CallArgs<N>): Promise<Result<CallResult<N>, AppError>> {
      try {
        const response = await askHost("/call", {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ name, args }),
        });
        if (!response.ok) return fail({ kind: "unexpected", cause: { code: "refused", status: response.status } });
        return await response.json();
      } catch {
        // the browser's own words for a host that is gone are English
        return fail({ kind: "unexpected", cause: { code: "no-answer" } });
      }
    },
    on<N extends EventName>(name: N, listener: (payload: Events[N]) => void) {
      return events.on(name, (data) => listener(JSON.parse(data)));
    },
  };
}
