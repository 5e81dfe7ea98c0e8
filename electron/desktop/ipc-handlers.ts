import { type IpcMainInvokeEvent, ipcMain, type WebContents } from "electron";
import { type AppError, fail, type Result } from "../../shared/errors.ts";
import type { EventName, Events } from "../../shared/ipc.ts";
import { CALL_CHANNEL, DROP_CHANNEL, eventChannel } from "./channels.ts";
import { isOwnAddress } from "./protocol.ts";

/** Parses name and arguments with the schemas of the contract and runs the job behind the call. */
export type HandleCall = (name: unknown, args: unknown) => Promise<Result<unknown>>;

const refused = fail<AppError>({ kind: "wrong-use", problem: { code: "foreign-window" } });

/** `settled` waits for the calls that are still running, at most so many milliseconds. */
export type IpcHandlers = { readonly settled: (milliseconds: number) => Promise<void> };

/** Answers the calls of the window's own page. A call from anywhere else is refused, whatever it asks. */
export function registerIpcHandlers(handleCall: HandleCall, handleDrop: HandleCall): IpcHandlers {
  const running = new Set<Promise<unknown>>();
  const run = async (answer: Promise<Result<unknown>>) => {
    running.add(answer);
    try {
      return await answer;
    } finally {
      running.delete(answer);
    }
  };
  ipcMain.handle(CALL_CHANNEL, async (event, name: unknown, ...args: unknown[]): Promise<Result<unknown>> => {
    return isOwnPage(event) ? run(handleCall(name, args)) : refused;
  });
  ipcMain.handle(DROP_CHANNEL, async (event, key: unknown, paths: unknown): Promise<Result<unknown>> => {
    return isOwnPage(event) ? run(handleDrop(key, paths)) : refused;
  });
  return { settled: (milliseconds) => Promise.race([allSettled(running), wait(milliseconds)]) };
}

/** Pushes an event to the page, if it is still there. */
export function sendEvent<N extends EventName>(contents: WebContents | undefined, name: N, payload: Events[N]): void {
  if (contents !== undefined && !contents.isDestroyed()) contents.send(eventChannel(name), payload);
}

/** Only the top frame of a window that shows our own screens may call. */
function isOwnPage(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame === event.sender.mainFrame && isOwnAddress(frame.url);
}

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function allSettled(running: ReadonlySet<Promise<unknown>>): Promise<void> {
  await Promise.allSettled([...running]);
}
