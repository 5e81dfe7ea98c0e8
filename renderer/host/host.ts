import { SESSION_HEADER } from "../../shared/session-header.ts";

/**
 * Asks the loopback host that served this page, with the session's secret: kept by the page that opened the program
 * (`electron/loopback/session-page.ts`), so that it is there after a reload and in a second window of the same browser.
 */
export function askHost(address: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set(SESSION_HEADER, secret());
  return fetch(address, { ...init, headers });
}

function secret(): string {
  try {
    return localStorage.getItem(SESSION_HEADER) ?? "";
  } catch {
    // the browser was told to keep nothing: the host then refuses, and the page says so
    return "";
  }
}

/** A stream that ended is asked for again after so long, as browsers do with their own. */
const AGAIN_MS = 3_000;

type Listener = (data: string) => void;

/** The host's news (`GET /events`, server-sent events): a stream of the browser's own could not send the secret. */
export class HostEvents {
  private readonly listeners = new Map<string, Set<Listener>>();
  private started = false;

  /** Calls back with the data of each event of that name, until what comes back is called. */
  on(name: string, listener: Listener): () => void {
    const known = this.listeners.get(name) ?? new Set();
    this.listeners.set(name, known.add(listener));
    if (!this.started) {
      this.started = true;
      void this.listen();
    }
    return () => known.delete(listener);
  }

  private async listen(): Promise<void> {
    for (;;) {
      await this.read().catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }

  private async read(): Promise<void> {
    const { ok, body } = await askHost("/events");
    if (!ok || body === null) return;
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    let left = "";
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const messages = (left + value).split("\n\n");
      left = messages.pop() ?? "";
      for (const message of messages) this.tell(message);
    }
  }

  /** The host writes `event: name`, then `data: …` in one line; a comment begins with a colon. */
  private tell(message: string): void {
    const [, name, data] = /^event: (.+)\ndata: (.+)$/.exec(message) ?? [];
    if (name !== undefined && data !== undefined) for (const listener of this.listeners.get(name) ?? []) listener(data);
  }
}
