import { PICTURE_PATH } from "../../electron/viewing/picture-response.ts";
import { findNonJson } from "../../shared/case/non-json.ts";
import { SESSION_HEADER } from "../../shared/session-header.ts";
import { HOSTILE_PATHS } from "./hostile-text.ts";
import type { Known } from "./right-arguments.ts";
import { wrongMessages } from "./wrong-messages.ts";

export type Question = { readonly method: string; readonly path: string; readonly headers: Readonly<Record<string, string>>; readonly body?: string };
export type WrongRequest = Question & { readonly kind: string };

/** What a page has that the user opened; `token`: used up for it. */
export type Session = { readonly token: string; readonly cookie: string; readonly secret: string; readonly origin: string; readonly host: string };

/** A call as a page of ours sends it. */
export const callOf = ({ cookie, secret, origin }: Session, message: unknown): Question => ({
  method: "POST",
  path: "/call",
  headers: { cookie, origin, [SESSION_HEADER]: secret, "content-type": "application/json" },
  body: JSON.stringify(message),
});

/** Half a character cannot be part of an address. */
export const wellFormed = (text: string): string => Buffer.from(text, "utf8").toString("utf8");

/** Makes one wrong request after the other: every second one a wrong call under the right session. */
export function wrongRequests(random: () => number, session: Session, known: Known): () => WrongRequest {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? "";
  const hex = () => Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join("");
  const printable = () => encodeURIComponent(wellFormed(pick(HOSTILE_PATHS))).slice(0, 4_000);
  const outsidePath = () => {
    const path = `/${pick(["", "assets/", "fonts/", "%2e%2e/", "..%5c", "%00/"])}${printable()}`;
    return /^\/(index\.html)?$/.test(new URL(path, session.origin).pathname) ? "/none" : path;
  };
  const right = callOf(session, { name: "app:info", args: [] });
  const changed = (headers: Readonly<Record<string, string>>): Question => ({ ...right, headers: { ...right.headers, ...headers } });
  const messages = wrongMessages(random, known);
  const makers: readonly (readonly [string, () => Question])[] = [
    ["a wrong token", () => ({ method: "GET", path: `/?token=${pick(["", "0", hex(), printable()])}`, headers: {} })],
    [
      "a wrong session",
      () => changed({ cookie: pick(["", "x", `${session.cookie}0`, session.cookie.slice(0, -1), session.cookie.replace(/=.*/, `=${hex()}`)]) }),
    ],
    ["the cookie alone", () => changed({ [SESSION_HEADER]: pick(["", "0", hex(), `${session.secret}0`, session.secret.slice(0, -1), session.cookie]) })],
    [
      "the cookie alone, where something is read or written",
      () => {
        const headers = { cookie: session.cookie, origin: session.origin, "content-type": "application/octet-stream" };
        const attach: Question = { method: "POST", path: `/attach?key=${known.key}&name=a.pdf`, headers, body: "%PDF-1.7" };
        return random() < 0.4 ? attach : { method: "GET", path: pick(["/events", `${PICTURE_PATH}?key=${known.key}`, "/call", "/attach"]), headers };
      },
    ],
    [
      "the header alone",
      () => changed({ cookie: pick(["", `${session.cookie.replace(/=.*/, "")}=${session.secret}`, `guohe-1=${session.cookie.replace(/.*=/, "")}`]) }),
    ],
    ["the token again", () => ({ method: "GET", path: `/?token=${session.token}`, headers: random() < 0.5 ? {} : { [SESSION_HEADER]: session.secret } })],
    ["another host", () => changed({ host: pick(["evil.example", `localhost:${session.host.split(":")[1]}`, "127.0.0.1", "127.0.0.1:1", "[::1]:80"]) })],
    [
      "another origin",
      () => changed({ origin: pick(["null", "http://evil.example", "app://guohe", "file://", "http://127.0.0.1", `${session.origin}.evil.example`]) }),
    ],
    ["another site", () => changed({ "sec-fetch-site": pick(["cross-site", "same-site", "x"]) })],
    ["another type", () => changed({ "content-type": pick(["text/plain", "multipart/form-data", "application/x-www-form-urlencoded", "", "text/json"]) })],
    ["another method", () => ({ ...right, method: pick(["PUT", "DELETE", "PATCH", "OPTIONS", "GET", "PROPFIND"]) })],
    ["a path outside the screens", () => ({ method: "GET", path: outsidePath(), headers: { cookie: session.cookie } })],
    ["a prototype in a call", () => ({ ...right, body: `{"name":"cases:forget","args":[{"recent":"x","__proto__":{"polluted":true}}]}` })],
    [
      "no call",
      () => ({
        ...right,
        body: pick(["", "{", "[]", "null", "7", '{"name":"app:info"}', '{"name":7,"args":[]}', '{"name":"app:info","args":[],"more":1}', "\u0000"]),
      }),
    ],
    ["nesting without end", () => ({ ...right, body: `{"name":"cases:save","args":${"[".repeat(50_000)}${"]".repeat(50_000)}}` })],
    [
      "a file for a case that is not open",
      () => ({
        ...right,
        path: `/attach?key=${printable()}&name=${printable()}`,
        headers: { ...right.headers, "content-type": "application/octet-stream" },
        body: "x",
      }),
    ],
    [
      "a wrong call",
      () => {
        for (;;) {
          const { value } = messages.next();
          const message = { name: value?.name, args: value?.args };
          // as JSON it would be another message, perhaps a right one
          if (findNonJson(message) === undefined) return { ...right, body: JSON.stringify(message) };
        }
      },
    ],
  ];
  let number = 0;
  return () => {
    const [kind, make] = makers[number % 2 === 0 ? makers.length - 1 : ((number - 1) / 2) % (makers.length - 1)] ?? makers[0] ?? ["", () => right];
    number += 1;
    return { kind, ...make() };
  };
}
