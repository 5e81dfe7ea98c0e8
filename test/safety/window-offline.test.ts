import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { registerIpcHandlers } from "../../electron/desktop/ipc-handlers.ts";
import { keepChromiumOffline, keepPageInside, keepSessionOffline } from "../../electron/desktop/offline.ts";
import { isOwnAddress, serveScreens } from "../../electron/desktop/protocol.ts";
import { fail, ok } from "../../shared/errors.ts";

/** What the window allows and refuses, with a stand-in for Electron: so that it is seen wherever tests run, without a window. */
const electron = vi.hoisted(() => ({
  switches: new Map<string, string>(),
  handlers: new Map<string, (event: unknown, ...values: readonly unknown[]) => Promise<unknown>>(),
}));
vi.mock("electron", () => ({
  app: { commandLine: { appendSwitch: (name: string, value = "") => electron.switches.set(name, value) } },
  ipcMain: { handle: (channel: string, handler: (event: unknown) => Promise<unknown>) => electron.handlers.set(channel, handler) },
  protocol: {},
}));

const OUTSIDE = ["https://example.org/", "http://127.0.0.1:80/", "file:///etc/passwd", "app://guohe.example/", "app://other/index.html", "ftp://example.org/"];

/** Records what is set on a session or page: every call by its name, every listener by its event. */
function recorder() {
  const calls = new Map<string, readonly unknown[]>();
  const listeners = new Map<string, (event: { readonly url: string; readonly preventDefault: () => void }) => void>();
  const target = new Proxy(
    {},
    {
      get: (_target, name: string) => {
        if (name === "then") return undefined;
        if (name === "webRequest" || name === "protocol") return recorded;
        return (...values: readonly unknown[]) => {
          if (name === "on" && typeof values[0] === "string" && typeof values[1] === "function") {
            const [event, listener] = values;
            listeners.set(event, (...given) => void listener(...given));
          } else calls.set(name, values);
        };
      },
    },
  );
  const recorded = target;
  return { target, calls, listeners };
}

const asked = (listener: unknown, ...values: readonly unknown[]): unknown => (typeof listener === "function" ? listener(...values) : undefined);

describe("the session of the window", () => {
  async function session() {
    const made = recorder();
    await keepSessionOffline(made.target as Parameters<typeof keepSessionOffline>[0]);
    return made;
  }

  test("lets no request out of the program, and its own pages, blobs and data through", async () => {
    const { calls } = await session();
    const [listener] = calls.get("onBeforeRequest") ?? [];
    const isCancelled = (url: string) => {
      const answer = vi.fn();
      asked(listener, { url }, answer);
      return answer.mock.calls[0]?.[0];
    };
    for (const url of [...OUTSIDE, "blob:https://example.org/1", "blob:null/1"]) expect(isCancelled(url), url).toEqual({ cancel: true });
    for (const url of ["app://guohe/index.html", "blob:app://guohe/1", "data:text/plain,1"]) expect(isCancelled(url), url).toEqual({ cancel: false });
  });

  test("grants no permission and no device", async () => {
    const { calls } = await session();
    const answer = vi.fn();
    asked(calls.get("setPermissionRequestHandler")?.[0], {}, "media", answer);
    expect(answer).toHaveBeenCalledWith(false);
    expect(asked(calls.get("setPermissionCheckHandler")?.[0], {}, "clipboard-read")).toBe(false);
    expect(asked(calls.get("setDevicePermissionHandler")?.[0], {})).toBe(false);
  });

  test("fetches no dictionary, takes no download and looks for no proxy", async () => {
    const { calls, listeners } = await session();
    expect(calls.get("setSpellCheckerEnabled")).toEqual([false]);
    expect(calls.get("setSpellCheckerLanguages")).toEqual([[]]);
    expect(calls.get("setProxy")).toEqual([{ mode: "direct" }]);
    const preventDefault = vi.fn();
    listeners.get("will-download")?.({ url: "", preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });

  test("starts with Chromium's own services off and without names that are looked up", () => {
    electron.switches.clear();
    keepChromiumOffline();
    expect(electron.switches.get("host-resolver-rules")).toBe("MAP * ~NOTFOUND");
    expect(electron.switches.get("force-webrtc-ip-handling-policy")).toBe("disable_non_proxied_udp");
    expect([...electron.switches.keys()].sort()).toEqual([
      "disable-background-networking",
      "disable-client-side-phishing-detection",
      "disable-component-update",
      "disable-domain-reliability",
      "disable-quic",
      "disable-sync",
      "dns-prefetch-disable",
      "force-webrtc-ip-handling-policy",
      "host-resolver-rules",
      "no-pings",
      "no-proxy-server",
    ]);
  });
});

describe("the page of the window", () => {
  function isStopped(event: string, url: string): boolean {
    const { target, listeners } = recorder();
    keepPageInside(target as Parameters<typeof keepPageInside>[0]);
    const preventDefault = vi.fn();
    listeners.get(event)?.({ url, preventDefault });
    return preventDefault.mock.calls.length > 0;
  }

  test.each(["will-navigate", "will-frame-navigate"])("stays where it is on %s to any other address", (event) => {
    for (const url of OUTSIDE) expect(isStopped(event, url), url).toBe(true);
    expect(isStopped(event, "app://guohe/index.html")).toBe(false);
  });

  test("follows no redirect, not even to itself, and holds no web view", () => {
    for (const url of [...OUTSIDE, "app://guohe/index.html"]) expect(isStopped("will-redirect", url), url).toBe(true);
    expect(isStopped("will-attach-webview", "")).toBe(true);
  });

  test("opens no other window", () => {
    const { target, calls } = recorder();
    keepPageInside(target as Parameters<typeof keepPageInside>[0]);
    expect(asked(calls.get("setWindowOpenHandler")?.[0], { url: "app://guohe/index.html" })).toEqual({ action: "deny" });
  });

  test("is ours by its whole origin, not by the beginning of its address", () => {
    for (const url of OUTSIDE) expect(isOwnAddress(url), url).toBe(false);
    expect(isOwnAddress("app://guohe/index.html")).toBe(true);
  });
});

describe("calls to the program", () => {
  const own = { url: "app://guohe/index.html" };
  const strangers = [
    ["a frame within our page", { senderFrame: { url: own.url }, sender: { mainFrame: own } }],
    ["a page of the network", { senderFrame: { url: "https://example.org/" }, sender: {} }],
    ["a frame that is gone", { senderFrame: null, sender: { mainFrame: null } }],
  ] as const;

  test.each(strangers)("from %s are refused, files dropped and all, and nothing is done", async (name, event) => {
    const [call, drop] = [vi.fn(async () => ok(1)), vi.fn(async () => ok(2))];
    registerIpcHandlers(call, drop);
    const sender = name === "a page of the network" ? { ...event, sender: { mainFrame: event.senderFrame } } : event;
    expect(electron.handlers.size).toBe(2);
    for (const handler of electron.handlers.values()) {
      expect(await handler(sender, "app:info", [])).toMatchObject({ ok: false, error: { kind: "wrong-use" } });
    }
    expect(call).not.toHaveBeenCalled();
    expect(drop).not.toHaveBeenCalled();
  });

  test("from the top frame of our own page are answered", async () => {
    registerIpcHandlers(
      async () => ok(1),
      async () => ok(2),
    );
    const answers = [];
    for (const handler of electron.handlers.values()) answers.push(await handler({ senderFrame: own, sender: { mainFrame: own } }));
    expect(answers).toEqual([ok(1), ok(2)]);
  });
});

describe("the protocol of the screens", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "guohe-screens-"));
    await mkdir(join(folder, "renderer"));
    await writeFile(join(folder, "renderer", "index.html"), "page");
    await writeFile(join(folder, "secret.js"), "secret");
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  function ask(method: string, url: string): Promise<unknown> {
    const { target, calls } = recorder();
    serveScreens(target as Parameters<typeof serveScreens>[0], join(folder, "renderer"), async () =>
      fail({ kind: "wrong-use", problem: { code: "foreign-window" } }),
    );
    return new Promise((resolve) => asked(calls.get("registerBufferProtocol")?.[1], { method, url }, resolve));
  }

  test("gives a page of ours to who asks for it", async () => {
    expect(await ask("GET", "app://guohe/index.html")).toMatchObject({ mimeType: "text/html", data: Buffer.from("page") });
  });

  test.each([
    ["POST", "app://guohe/index.html"],
    ["PUT", "app://guohe/index.html"],
    ["GET", "app://guohe.example/index.html"],
    ["GET", "app://other/index.html"],
    ["GET", "app://guohe/..%2fsecret.js"],
  ])("answers nothing else: %s %s", async (method, url) => {
    expect(await ask(method, url)).toMatchObject({ statusCode: 404, data: Buffer.alloc(0) });
  });
});
