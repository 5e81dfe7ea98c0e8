import { protocol, type Session } from "electron";
import { readScreenFile } from "../pages/screen-files.ts";

/**
 * Serves the built screens under `app://guohe/`, so that each load gets a Content-Security-Policy with a nonce of its
 * own, which `file://` cannot carry.
 */
const ORIGIN = "app://guohe";
export const START_ADDRESS = `${ORIGIN}/index.html`;

export const isOwnAddress = (address: string): boolean => address.startsWith(`${ORIGIN}/`);

/** Before `app` is ready: makes `app://` an origin with the rights of a web page. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
}

/** Answers `app://guohe/…` from `folder` and nothing else. */
export function serveScreens(session: Session, folder: string): void {
  session.protocol.handle("app", async (request) => {
    if (!isOwnAddress(request.url) || request.method !== "GET") return new Response(null, { status: 404 });
    const file = await readScreenFile(folder, new URL(request.url).pathname, "'none'");
    return file ? new Response(new Uint8Array(file.body), { headers: file.headers }) : new Response(null, { status: 404 });
  });
}
