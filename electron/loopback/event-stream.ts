import type { ServerResponse } from "node:http";
import type { EventName, Events } from "../../shared/ipc.ts";

const KEEP_ALIVE_MS = 20_000;

/** Server-sent events to every open page. */
export class EventStream {
  private readonly pages = new Set<ServerResponse>();

  /** Turns a response into a stream that stays open until the page goes. */
  add(response: ServerResponse): void {
    response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store", "x-content-type-options": "nosniff" });
    response.write(": open\n\n");
    this.pages.add(response);
    // a comment now and then shows both sides that the other is there
    const timer = setInterval(() => response.write(": here\n\n"), KEEP_ALIVE_MS);
    timer.unref();
    response.on("close", () => {
      clearInterval(timer);
      this.pages.delete(response);
    });
  }

  emit<N extends EventName>(name: N, payload: Events[N]): void {
    const message = `event: ${name}\ndata: ${JSON.stringify(payload)}\n\n`;
    for (const page of this.pages) page.write(message);
  }

  close(): void {
    for (const page of this.pages) page.end();
    this.pages.clear();
  }
}
