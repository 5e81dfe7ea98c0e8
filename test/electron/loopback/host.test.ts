import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { connect } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { casesFolder } from "../../../electron/files/paths.ts";
import { type LoopbackHost, startLoopbackHost } from "../../../electron/loopback/host.ts";
import { ok } from "../../../shared/errors.ts";
import { SESSION_HEADER } from "../../../shared/session-header.ts";
import { secretIn } from "../../bench/loopback-program.ts";
import { type Answer, askPort, type Question } from "./ask-port.ts";

let folder: string;
let host: LoopbackHost;
let cookie: string;
let secret: string;

/** Of the host that runs, unless a port is named. */
const ask = (question: Question) => askPort({ port: host.port, ...question });

const origin = () => `http://127.0.0.1:${host.port}`;
const token = (running: LoopbackHost) => new URL(running.url).search;

function call(name: string, args: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return ask({
    method: "POST",
    path: "/call",
    headers: { cookie, [SESSION_HEADER]: secret, origin: origin(), "content-type": "application/json", ...headers },
    body: JSON.stringify({ name, args }),
  });
}

function start(): Promise<LoopbackHost> {
  return startLoopbackHost({ version: "1.2.3", at: "2026-05-25T10:00", screens: join(folder, "renderer"), openPath: async () => ok(undefined) });
}

async function session(running: LoopbackHost): Promise<{ readonly cookie: string; readonly secret: string }> {
  const answer = await ask({ path: `/${token(running)}`, port: running.port });
  return { cookie: String(answer.headers["set-cookie"]).split(";")[0] ?? "", secret: secretIn(answer.body) };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guohe-loopback-"));
  vi.stubEnv("GUOHE_HOME", join(folder, "home"));
  await mkdir(join(folder, "renderer", "assets"), { recursive: true });
  await writeFile(join(folder, "renderer", "index.html"), '<script nonce="__CSP_NONCE__"></script>');
  await writeFile(join(folder, "renderer", "assets", "a.js"), "1");
  await writeFile(join(folder, "secret.js"), "secret");
  host = await start();
  ({ cookie, secret } = await session(host));
});
afterAll(async () => {
  await host.close();
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

describe("the one-time token", () => {
  test("is exchanged for a cookie that scripts and other sites cannot use, and leaves the address", async () => {
    const fresh = await start();
    try {
      const answer = await ask({ path: `/${token(fresh)}`, port: fresh.port });
      expect(answer.status).toBe(200);
      expect(answer.body).toContain('location.replace("/")');
      expect(answer.headers["cache-control"]).toBe("no-store");
      expect(String(answer.headers["set-cookie"])).toMatch(/HttpOnly; SameSite=Strict/);
    } finally {
      await fresh.close();
    }
  });

  test("is good once", async () => {
    expect((await ask({ path: `/${token(host)}` })).status).toBe(403);
    expect((await ask({ path: `/${token(host)}`, headers: { cookie } })).status).toBe(303);
  });

  test("is no other than the one that was printed, while that one is still good too", async () => {
    const fresh = await start();
    try {
      const { token: right } = Object.fromEntries(new URL(fresh.url).searchParams);
      for (const wrong of ["wrong", "", `${right}x`, `${right}`.slice(0, -1), `${right}`.toLowerCase(), "x".repeat(`${right}`.length)]) {
        expect((await ask({ path: `/?token=${wrong}`, port: fresh.port })).status, wrong).toBe(403);
      }
      expect((await ask({ path: `/${token(fresh)}`, port: fresh.port })).status).toBe(200);
    } finally {
      await fresh.close();
    }
  });

  test("cannot be guessed, and nothing is served without the cookie", async () => {
    expect((await ask({ path: "/?token=wrong" })).status).toBe(403);
    expect((await ask({})).status).toBe(403);
    expect((await ask({ path: "/assets/a.js" })).status).toBe(403);
    expect((await ask({ path: "/events" })).status).toBe(403);
    expect((await call("app:info", [], { cookie: "" })).status).toBe(403);
    expect((await ask({ headers: { cookie: `${cookie}x` } })).status).toBe(403);
  });
});

describe("the session's two secrets", () => {
  test.each([
    "GET /events",
    "GET /page?key=x",
    "POST /call",
    "POST /attach?key=x&name=a.pdf",
  ])("are both wanted by %s: a cookie that went to another port opens nothing", async (line) => {
    const [method = "", path = ""] = line.split(" ");
    const type = path.startsWith("/attach") ? "application/octet-stream" : "application/json";
    const both = { cookie, [SESSION_HEADER]: secret, origin: origin(), "content-type": type };
    const other = secret.replace(/./g, (letter) => (letter === "A" ? "B" : "A"));
    for (const wrong of ["", "x", other, secret.slice(1), `${secret}x`, cookie.split("=")[1] ?? ""])
      expect((await ask({ method, path, headers: { ...both, [SESSION_HEADER]: wrong } })).status, wrong).toBe(403);
    expect((await ask({ method, path, headers: { cookie, origin: origin(), "content-type": type } })).status).toBe(403);
    const name = cookie.split("=")[0] ?? "";
    for (const wrong of ["", `${name}=`, `${name}=${other}`, `${name}=x`, `guohe-1=${cookie.split("=")[1]}`])
      expect((await ask({ method, path, headers: { ...both, cookie: wrong } })).status, wrong).toBe(403);
    expect((await ask({ method, path, headers: both })).status).not.toBe(403);
  });

  test("are given for the very token only, of whatever length the wrong one is", async () => {
    const fresh = await start();
    try {
      const right = new URL(fresh.url).searchParams.get("token") ?? "";
      const other = right.replace(/./g, (letter) => (letter === "A" ? "B" : "A"));
      for (const wrong of ["x", other, right.slice(1), `${right}x`]) {
        const answer = await ask({ path: `/?token=${wrong}`, port: fresh.port });
        expect(answer.status).toBe(403);
        expect(answer.headers).not.toHaveProperty("set-cookie");
      }
      // a file that opens the browser is another site to it
      const from = (mode: string) => ask({ path: `/?token=${right}`, port: fresh.port, headers: { "sec-fetch-site": "cross-site", "sec-fetch-mode": mode } });
      expect([(await from("no-cors")).status, (await from("navigate")).status, (await from("navigate")).status]).toEqual([403, 200, 403]);
    } finally {
      await fresh.close();
    }
  });
});

describe("requests of others", () => {
  test("are refused when they name another host", async () => {
    for (const name of [`localhost:${host.port}`, `evil.example:${host.port}`, "127.0.0.1"]) {
      expect((await ask({ headers: { cookie, host: name } })).status).toBe(403);
    }
  });

  test("are refused when they come from another origin", async () => {
    for (const from of ["http://evil.example", "null", `http://localhost:${host.port}`, "http://127.0.0.1:1"]) {
      expect((await call("app:info", [], { origin: from })).status).toBe(403);
      expect((await ask({ headers: { cookie, origin: from } })).status).toBe(403);
    }
  });

  test("are refused when a form could have sent them", async () => {
    expect((await call("app:info", [], { "content-type": "text/plain" })).status).toBe(415);
    const headers = { cookie, [SESSION_HEADER]: secret, "content-type": "application/json" };
    const withoutOrigin = await ask({ method: "POST", path: "/call", headers, body: "{}" });
    expect(withoutOrigin.status).toBe(403);
    expect((await ask({ path: "/call", headers: { cookie, [SESSION_HEADER]: secret } })).status).toBe(405);
  });

  test("do not reach the host from the network", async () => {
    const outside = Object.values(networkInterfaces()).flatMap((entries) => (entries ?? []).filter((entry) => !entry.internal && entry.family === "IPv4"));
    for (const { address } of outside) {
      const refused = await new Promise((resolve) => {
        const socket = connect({ host: address, port: host.port }, () => resolve(false));
        socket.on("error", () => resolve(true));
      });
      expect(refused, address).toBe(true);
    }
    const inside = await new Promise((resolve) => {
      const socket = connect({ host: "127.0.0.1", port: host.port }, () => resolve(true));
      socket.on("connect", () => socket.destroy());
    });
    expect(inside).toBe(true);
  });
});

describe("the screens", () => {
  test("come with a policy whose nonce is that of the page and new for each load", async () => {
    const pages = [await ask({ headers: { cookie } }), await ask({ path: "/index.html", headers: { cookie } })];
    const nonces = pages.map((page) => /nonce="([^"]+)"/.exec(page.body)?.[1] ?? "");
    expect(new Set(nonces).size).toBe(2);
    for (const [index, page] of pages.entries()) {
      const policy = String(page.headers["content-security-policy"]);
      expect(page.status).toBe(200);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain(`'nonce-${nonces[index]}'`);
      expect(policy).not.toContain("unsafe");
    }
  });

  test("are the only files that are served, and no folder is listed", async () => {
    expect(await ask({ path: "/assets/a.js", headers: { cookie } })).toMatchObject({ status: 200, body: "1" });
    const paths = [
      "/assets/",
      "/assets",
      "/../secret.js",
      "/assets/../../secret.js",
      "/%2e%2e/secret.js",
      "/..%2fsecret.js",
      "/..%5csecret.js",
      "/%00.js",
      "/%zz.js",
      "//secret.js",
      "/C:/secret.js",
    ];
    for (const path of paths) expect((await ask({ path, headers: { cookie } })).status, path).toBe(404);
  });

  test("cannot be posted to", async () => {
    expect((await ask({ method: "POST", headers: { cookie, [SESSION_HEADER]: secret, origin: origin() } })).status).toBe(405);
  });
});

describe("calls", () => {
  test("are answered", async () => {
    const answer = await call("app:info", []);
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toEqual({
      ok: true,
      value: { version: "1.2.3", shell: "browser", platform: process.platform, casesFolder: casesFolder(), at: "2026-05-25T10:00" },
    });
  });

  test("that do not exist or carry other arguments are refused as wrong use", async () => {
    for (const [name, args] of [
      ["no:such-call", []],
      ["toString", []],
      ["app:info", ["more"]],
      ["cases:open-sample", [{ sample: 7 }]],
      ["cases:open-sample", [{ sample: "topic-2", path: "/etc" }]],
      ["package:build", [{ key: "../../etc" }]],
      ["package:show", [{ key: "x", what: "everything" }]],
    ] as const) {
      const answer = await call(name, args);
      expect(JSON.parse(answer.body), name).toMatchObject({ ok: false, error: { kind: "wrong-use" } });
    }
  });

  test("that are no calls at all are bad requests", async () => {
    for (const body of ["", "{", "[]", '{"name":"app:info"}', '{"name":"app:info","args":{}}']) {
      const headers = { cookie, [SESSION_HEADER]: secret, origin: origin(), "content-type": "application/json" };
      const answer = await ask({ method: "POST", path: "/call", headers, body });
      expect(answer.status).toBe(400);
    }
  });
});

describe("a file that is sent", () => {
  const attach = (headers: Readonly<Record<string, string>>) =>
    ask({
      method: "POST",
      path: "/attach?key=x&name=a.pdf",
      headers: { cookie, [SESSION_HEADER]: secret, origin: origin(), "content-type": "application/octet-stream", ...headers },
      body: "x",
    });

  test("is taken from our own page, and asked for its case", async () => {
    expect(JSON.parse((await attach({})).body)).toMatchObject({ ok: false, error: { kind: "wrong-use" } });
  });

  test("is refused as a form sends it, from another origin, and from none", async () => {
    for (const type of ["text/plain", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded"]) {
      expect((await attach({ "content-type": type })).status, type).toBe(415);
    }
    expect((await attach({ origin: "http://evil.example" })).status).toBe(403);
    const headers = { cookie, [SESSION_HEADER]: secret, "content-type": "application/octet-stream" };
    expect((await ask({ method: "POST", path: "/attach?key=x&name=a.pdf", headers, body: "x" })).status).toBe(403);
    expect((await ask({ path: "/attach?key=x&name=a.pdf", headers: { cookie, [SESSION_HEADER]: secret } })).status).toBe(405);
  });
});

describe("a call that is too large", () => {
  const headers = () => ({ cookie, [SESSION_HEADER]: secret, origin: origin(), "content-type": "application/json" });
  /** The status that is answered while the body has not come to its end. */
  const statusOf = (length: Readonly<Record<string, string>>, pieces: number): Promise<number> =>
    new Promise((resolve, reject) => {
      const asked = request({ host: "127.0.0.1", port: host.port, method: "POST", path: "/call", headers: { ...headers(), ...length } }, (response) => {
        resolve(response.statusCode ?? 0);
        asked.destroy();
      });
      asked.on("error", reject);
      asked.setTimeout(20_000, () => asked.destroy(new Error("no answer")));
      asked.flushHeaders();
      for (let piece = 0; piece < pieces; piece += 1) asked.write(" ".repeat(1_000_000));
    });

  test("is refused by its length before any of it is read", async () => {
    expect(await statusOf({ "content-length": "9000000" }, 0)).toBe(413);
  });

  test("is refused when it comes in pieces that name no length", async () => {
    expect(await statusOf({}, 9)).toBe(413);
  });
});
