import { type ProtocolRequest, type ProtocolResponse, protocol, type Session } from "electron";
import { readScreenFile } from "../pages/screen-files.ts";

/**
 * Serves the built screens under `app://guohe/`, so that each load gets a Content-Security-Policy with a nonce of its
 * own, which `file://` cannot carry.
 */
export const OWN_ORIGIN = "app://guohe";
export const START_ADDRESS = `${OWN_ORIGIN}/index.html`;

export const isOwnAddress = (address: string): boolean => address.startsWith(`${OWN_ORIGIN}/`);

/** Before `app` is ready: makes `app://` an origin with the rights of a web page. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
}

/**
 * Answers `app://guohe/…` from `folder` and nothing else. `protocol.handle` would be the newer call; under Wine, where
 * the tests run, its streamed answers stop the whole program now and then, and whole buffers do not.
 */
export function serveScreens(session: Session, folder: string): void {
  session.protocol.registerBufferProtocol("app", (request, answer) => {
    void readAnswer(request, folder).then(answer);
  });
}

async function readAnswer(request: ProtocolRequest, folder: string): Promise<ProtocolResponse> {
  const isAsked = isOwnAddress(request.url) && request.method === "GET";
  const file = isAsked ? await readScreenFile(folder, new URL(request.url).pathname, "'none'") : undefined;
  if (file === undefined) return { statusCode: 404, mimeType: "text/plain", data: Buffer.alloc(0) };
  const { "content-type": type, ...headers } = file.headers;
  const [mimeType = "application/octet-stream"] = (type ?? "").split(";");
  return { mimeType, charset: "utf-8", headers, data: file.body };
}
