import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { z } from "zod";
import type { Shell } from "../calls/call-context.ts";
import { createCallHandler } from "../calls/handle-call.ts";
import { readScreenFile } from "../calls/screen-files.ts";
import { nameNewFolders } from "../library/new-cases/name-folders.ts";
import { PICTURE_HEADERS, PICTURE_PATH } from "../viewing/picture-response.ts";
import { EventStream } from "./event-stream.ts";
import { sessionPage } from "./session-page.ts";
import { SessionToken } from "./session-token.ts";

const ADDRESS = "127.0.0.1";
/** A case of 60 partners stays far below: 8 MB. */
const LARGEST_BODY = 8 * 1024 * 1024;

/** Addresses that read or write something of the user's. */
const ASKING: ReadonlySet<string> = new Set(["/call", "/attach", "/events", PICTURE_PATH]);

const callSchema = z.strictObject({ name: z.string(), args: z.array(z.unknown()) });

export type LoopbackOptions = Pick<Shell, "version" | "at" | "openPath"> & {
  /** folder of the built screens */
  readonly screens: string;
  /** 0 or absent: any free port */
  readonly port?: number;
  /** told once, when a page has the session and the token is spent */
  readonly onOpened?: () => void;
};

/** A running host. `url` holds the one-time token: whoever opens it first gets the session. */
export type LoopbackHost = { readonly url: string; readonly port: number; readonly close: () => Promise<void> };

/**
 * Serves the screens and answers their calls over HTTP on 127.0.0.1 only. Every request must name this host (so that no
 * name rebound to 127.0.0.1 gets in), carry no foreign origin, and hold the session's cookie; all but the screens
 * themselves also want the session's second secret, in a header that no other page and no form can send.
 */
export async function startLoopbackHost(options: LoopbackOptions): Promise<LoopbackHost> {
  await nameNewFolders();
  const events = new EventStream();
  const session = new SessionToken();
  const { handle, attach, picture, close } = createCallHandler({
    shell: "browser",
    version: options.version,
    ...(options.at === undefined ? {} : { at: options.at }),
    openPath: options.openPath,
    emit: (name, payload) => events.emit(name, payload),
  });
  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      if (!response.headersSent) refuse(response, 500);
      else response.destroy();
    });
  });
  const port = await listen(server, options.port ?? 0);
  const origin = `http://${ADDRESS}:${port}`;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = ownAddress(request.url ?? "/", origin);
    const token = request.method === "GET" && url?.pathname === "/" ? url.searchParams.get("token") : null;
    // the file that opens the browser is another site to it; whoever has the token needs no other proof
    if (!comesFromHere(request, port, origin, token !== null)) return refuse(response, 403);
    if (!url) return refuse(response, 404);
    if (token !== null) return answerToken(request, response, token);
    const opensScreens = request.method === "GET" && !ASKING.has(url.pathname);
    if (!(opensScreens ? session.isKnown(request.headers, port) : session.mayCall(request.headers, port))) return refuse(response, 403);
    if (url.pathname === "/call") return answerCall(request, response, origin);
    if (url.pathname === "/attach") return answerFile(request, response, url, origin);
    if (request.method !== "GET") return refuse(response, 405);
    if (url.pathname === "/events") return events.add(response);
    if (url.pathname === PICTURE_PATH) return answerPicture(response, url);
    const file = await readScreenFile(options.screens, url.pathname, "loopback");
    if (!file) return refuse(response, 404);
    response.writeHead(200, file.headers);
    response.end(file.body);
  }

  /** The one-time address: both secrets for who comes first; who holds the session already goes on to the screens. */
  function answerToken(request: IncomingMessage, response: ServerResponse, token: string): void {
    if (session.isKnown(request.headers, port)) {
      response.writeHead(303, { location: "/", "cache-control": "no-store", "referrer-policy": "no-referrer" });
      response.end();
      return;
    }
    const opened = session.exchange(token, port);
    if (opened === undefined) {
      refuse(response, 403);
      return;
    }
    const { headers, body } = sessionPage(opened.secret);
    response.writeHead(200, { ...headers, "set-cookie": opened.cookie });
    response.end(body);
    options.onOpened?.();
  }

  async function answerCall(request: IncomingMessage, response: ServerResponse, from: string): Promise<void> {
    if (request.method !== "POST") return refuse(response, 405);
    // browsers name the origin of every POST; a form of another page cannot send this type
    if (request.headers.origin !== from) return refuse(response, 403);
    if (!/^application\/json\b/i.test(request.headers["content-type"] ?? "")) return refuse(response, 415);
    // refused before it is read: a connection that is broken off half way tells its page nothing
    if (Number(request.headers["content-length"] ?? 0) > LARGEST_BODY) return refuse(response, 413);
    const body = await readBody(request);
    if (body === undefined) return refuse(response, 413);
    const call = callSchema.safeParse(parse(body));
    if (!call.success) return refuse(response, 400);
    answerJson(response, await handle(call.data.name, call.data.args));
  }

  /** One file of the user's, as the body of the request: scans are too large to go through a call. */
  async function answerFile(request: IncomingMessage, response: ServerResponse, url: URL, from: string): Promise<void> {
    if (request.method !== "POST") return refuse(response, 405);
    if (request.headers.origin !== from) return refuse(response, 403);
    if (request.headers["content-type"] !== "application/octet-stream") return refuse(response, 415);
    answerJson(response, await attach(url.searchParams, request));
  }

  async function answerPicture(response: ServerResponse, url: URL): Promise<void> {
    const drawn = await picture(url.searchParams);
    if (!drawn.ok && drawn.error.kind === "wrong-use") return refuse(response, 404);
    // a page that was scrolled past, or cannot be drawn, is no fault of the screen's
    response.writeHead(drawn.ok ? 200 : 204, PICTURE_HEADERS);
    response.end(drawn.ok ? drawn.value : undefined);
  }

  return {
    url: `${origin}/?token=${session.token}`,
    port,
    close: async () => {
      events.close();
      await close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, ADDRESS, () => {
      const address = server.address();
      if (address === null || typeof address === "string") reject(new Error("the host listens on no port"));
      else resolve(address.port);
    });
  });
}

/** The address of a request; a path such as `//other` would name another host. */
function ownAddress(path: string, origin: string): URL | undefined {
  const url = URL.canParse(path, origin) ? new URL(path, origin) : undefined;
  return url?.origin === origin ? url : undefined;
}

/**
 * Same host, same origin where the browser names one, and no request that another site started.
 * @param opens a page is opened by the one-time address, which a file or another program may do
 */
function comesFromHere(request: IncomingMessage, port: number, origin: string, opens: boolean): boolean {
  if (request.headers.host !== `${ADDRESS}:${port}`) return false;
  if (request.headers.origin !== undefined && request.headers.origin !== origin) return false;
  const site = request.headers["sec-fetch-site"];
  if (opens && request.headers["sec-fetch-mode"] === "navigate") return true;
  return site === undefined || site === "same-origin" || site === "none";
}

function answerJson(response: ServerResponse, result: unknown): void {
  const text = JSON.stringify(result);
  response.writeHead(200, { "content-type": "application/json; charset=utf-8", "cache-control": "no-store", "x-content-type-options": "nosniff" });
  response.end(text);
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store", "x-content-type-options": "nosniff" });
  response.end(status === 403 ? "已拒绝。请使用程序打印的完整地址打开；如已用过，请重新启动本软件。\n" : "\n");
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue;
    length += chunk.length;
    if (length > LARGEST_BODY) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
