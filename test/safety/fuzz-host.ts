import { mkdir, readdir, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import { env } from "node:process";
import { z } from "zod";
import { type LoopbackHost, startLoopbackHost } from "../../electron/loopback/host.ts";
import type { Case } from "../../shared/case/case.ts";
import { ok } from "../../shared/errors.ts";
import { SESSION_HEADER } from "../../shared/session-header.ts";
import { dice } from "../bench/dice.ts";
import { secretIn } from "../bench/loopback-program.ts";
import type { FuzzReport } from "./fuzz-calls.ts";
import { HOSTILE_PATHS } from "./hostile-text.ts";
import type { Known } from "./right-arguments.ts";
import { CANARY, makeScratchTree } from "./scratch-tree.ts";
import { callOf, type Question, type Session, wellFormed, wrongRequests } from "./wrong-requests.ts";

const attachedSchema = z.looseObject({ value: z.looseObject({ file: z.string() }) });
type Answer = { readonly status: number; readonly body: string; readonly cookie: string };

const openedSchema = z.looseObject({ value: z.looseObject({ key: z.string(), folder: z.string(), base: z.string(), case: z.custom<Case>() }) });

/**
 * Sends wrong requests to the loopback host: without or with another token, as another host or origin, to paths outside
 * the screens, as other methods and types, with bodies that are no calls, and wrong calls under the right session. Each
 * must be refused, and the host must answer a right request at the end.
 */
export async function fuzzHost(count: number, seed: number): Promise<FuzzReport> {
  const tree = await makeScratchTree();
  const before = env.GUOHE_HOME;
  env.GUOHE_HOME = tree.home;
  const screens = join(tree.home, "renderer");
  await mkdir(join(screens, "assets"), { recursive: true });
  await writeFile(join(screens, "index.html"), "<p>");
  await writeFile(join(tree.home, "secret.js"), CANARY);
  const faults: string[] = [];
  const host = await startLoopbackHost({ version: "0", at: "2026-05-25T10:00", screens, openPath: async () => ok(undefined) });
  const ask = (question: Question) => send(host, question);
  try {
    const session = await greet(ask, host);
    const opened = await ask(callOf(session, { name: "cases:create", args: [{ guide: "shanghai-intl-coop-2026", topic: "2", title: "甲" }] }));
    const known = openedSchema.parse(JSON.parse(opened.body)).value;
    const kinds = new Set<string>();
    let refused = 0;
    const wrong = wrongRequests(dice(seed), session, known);
    for (let number = 1; number <= count; number += 1) {
      const { kind, ...question } = wrong();
      kinds.add(kind);
      const answer = await ask(question).catch((error: unknown): Answer => ({ status: 599, body: String(error), cookie: "" }));
      const isRefused = answer.status >= 400 ? answer.status < 500 : answer.status === 200 && answer.body.startsWith('{"ok":false');
      if (isRefused && !answer.body.includes(CANARY) && !answer.body.includes('"kind":"unexpected"')) refused += 1;
      else
        faults.push(
          `request ${number}, ${kind}: ${answer.status} ${question.method} ${question.path.slice(0, 80)} ${question.body?.slice(0, 120)} ${answer.body.slice(0, 200)}`,
        );
    }
    for (const bytes of BROKEN_BYTES) faults.push(...(await sendBytes(host.port, bytes)));
    faults.push(...(await attachHostile(ask, session, known)));
    const last = await ask(callOf(session, { name: "app:info", args: [] }));
    if (last.status !== 200) faults.push("the host does not answer any more");
    faults.push(...(await tree.escaped()));
    return { messages: count, refused, kinds: kinds.size, faults };
  } finally {
    await host.close();
    if (before === undefined) delete env.GUOHE_HOME;
    else env.GUOHE_HOME = before;
    await tree.remove();
  }
}

async function greet(ask: (question: Question) => Promise<Answer>, { url, port }: LoopbackHost): Promise<Session> {
  const answer = await ask({ method: "GET", path: `/${new URL(url).search}`, headers: {} });
  const token = new URL(url).searchParams.get("token") ?? "";
  return { token, cookie: answer.cookie, secret: secretIn(answer.body), origin: `http://127.0.0.1:${port}`, host: `127.0.0.1:${port}` };
}

/** node:http, because fetch lets nobody set Host or Origin; each on a connection of its own, since a refusal may close it. */
function send({ port }: LoopbackHost, { method, path, headers, body }: Question): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, method, path, headers, agent: false }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (part: string) => {
        text += part;
      });
      response.on("error", reject);
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, body: text, cookie: String(response.headers["set-cookie"] ?? "").split(";")[0] ?? "" }),
      );
    });
    asked.setTimeout(20_000, () => asked.destroy(new Error("no answer in 20 s")));
    asked.on("error", reject);
    asked.end(body);
  });
}

/** Bytes that are no requests, or two in one. */
const BROKEN_BYTES = [
  "\0\0\0\0\r\n\r\n",
  "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
  "POST /call HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
  `GET /${"a".repeat(100_000)} HTTP/1.1\r\n\r\n`,
  `GET / HTTP/1.1\r\n${"x: y\r\n".repeat(10_000)}\r\n`,
  "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
  "GET http://127.0.0.1/ HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
];

/** What came of bytes that are no request: an error, or the end of the connection. */
function sendBytes(port: number, bytes: string): Promise<readonly string[]> {
  return new Promise((resolve) => {
    const socket = connect({ host: "127.0.0.1", port }, () => socket.end(bytes, "latin1"));
    let said = "";
    socket.setTimeout(10_000, () => socket.destroy());
    socket.on("data", (part) => {
      said += part.toString("latin1");
    });
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(/^HTTP\/1\.1 [23]/.test(said) ? [`bytes that are no request were answered: ${said.slice(0, 40)}`] : []));
  });
}

/** Files with hostile names are taken, under names that lie in the case's folder of attachments. */
async function attachHostile(
  ask: (question: Question) => Promise<Answer>,
  { cookie, secret, origin }: Session,
  known: Known & { readonly folder?: unknown },
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [index, name] of HOSTILE_PATHS.entries()) {
    const path = `/attach?key=${known.key}&name=${encodeURIComponent(wellFormed(name)).slice(0, 6_000)}`;
    const answer = await ask({
      method: "POST",
      path,
      headers: { cookie, origin, [SESSION_HEADER]: secret, "content-type": "application/octet-stream" },
      body: `%PDF-1.7\n${index}`,
    });
    const file = attachedSchema.safeParse(JSON.parse(answer.body));
    if (!file.success || !/^attachments\/[^/\\:]+$/.test(file.data.value.file))
      faults.push(`attached ${JSON.stringify(name).slice(0, 60)}: ${answer.body.slice(0, 200)}`);
  }
  const found = await readdir(join(String(known.folder), "attachments"));
  if (found.length !== HOSTILE_PATHS.length) faults.push(`${found.length} of ${HOSTILE_PATHS.length} files lie among the attachments`);
  return faults;
}
