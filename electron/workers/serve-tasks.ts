import { parentPort } from "node:worker_threads";
import { askForWebAssembly, grantRoom, roomWasRefused } from "../files/memory-room.ts";

/** From the client to its thread. `memory`: how many bytes more the program may come to take; `cancel`: the task's signal is to be raised. */
export type ToThread<Task> =
  | { readonly kind: "task"; readonly id: number; readonly task: Task; readonly memory: number | undefined }
  | { readonly kind: "cancel"; readonly id: number };

export type FromThread<Answer, Progress> =
  /** once, when the thread takes tasks: from here on their time counts, with what a job loads first */
  | { readonly kind: "ready" }
  | { readonly kind: "progress"; readonly id: number; readonly progress: Progress }
  | { readonly kind: "done"; readonly id: number; readonly answer: Answer }
  /** `trapped`: WebAssembly stopped inside, which a file can bring about; the thread must not be used again */
  | { readonly kind: "failed"; readonly id: number; readonly message: string; readonly stack: string | undefined; readonly trapped: boolean }
  /** it needed more memory than was granted; the thread must not be used again */
  | { readonly kind: "too-large"; readonly id: number };

export type TaskControl<Progress> = {
  readonly onProgress: (progress: Progress) => void;
  /** raised when the client wants the task to stop by itself */
  readonly signal: AbortSignal;
  /** these bytes go with the answer without being copied, where they are a buffer of their own; they must not be used after it */
  readonly move: (bytes: Uint8Array) => void;
};

/**
 * The thread's side of `WorkerClient`: does each task as it comes and answers it; several at once, where the client sends them so.
 * Call it when tasks can be taken; what only some of them need may be loaded with them. The thread is ended from outside.
 */
export function serveTasks<Task, Answer, Progress = never>(work: (task: Task, control: TaskControl<Progress>) => Promise<Answer>): void {
  const port = parentPort;
  if (!port) throw new Error("this program runs only as a worker thread");
  const send = (message: FromThread<Answer, Progress>, moved: readonly ArrayBuffer[] = []) => port.postMessage(message, moved);
  const stops = new Map<number, AbortController>();
  askForWebAssembly();

  async function serve(id: number, task: Task, signal: AbortSignal): Promise<void> {
    const moved = new Set<ArrayBuffer>();
    const move = ({ buffer, byteLength }: Uint8Array) => {
      if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) moved.add(buffer);
    };
    // what a failed task left at work may go on for a while: it must not speak for the next one, which may have its number
    let isOver = false;
    const onProgress = (progress: Progress) => isOver || send({ kind: "progress", id, progress });
    try {
      const answer = await work(task, { onProgress, signal, move });
      if (roomWasRefused()) send({ kind: "too-large", id });
      else send({ kind: "done", id, answer }, [...moved]);
    } catch (error) {
      if (roomWasRefused()) return send({ kind: "too-large", id });
      const { message, stack, name } = error instanceof Error ? error : { message: String(error), stack: undefined, name: "" };
      send({ kind: "failed", id, message, stack, trapped: name === "RuntimeError" });
    } finally {
      isOver = true;
    }
  }

  port.on("message", (message: ToThread<Task>) => {
    const { id } = message;
    if (message.kind === "cancel") return stops.get(id)?.abort();
    const stop = new AbortController();
    stops.set(id, stop);
    grantRoom(message.memory);
    void serve(id, message.task, stop.signal).finally(() => stops.delete(id));
  });
  send({ kind: "ready" });
}
