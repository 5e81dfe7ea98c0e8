import { type ProtocolRequest, type ProtocolResponse, protocol, type Session } from "electron";
import type { Result } from "../../shared/errors.ts";
import { readScreenFile } from "../calls/screen-files.ts";
import { PICTURE_HEADERS, PICTURE_PATH } from "../viewing/picture-response.ts";

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
 * the tests run, its streamed answers stop the whole program now and then, and whole buffers do not. `asked`: the first
 * answer, the page itself, has been given.
 */
export function serveScreens(session: Session, folder: string, picture: Picture): { readonly asked: Promise<void> } {
  return {
    asked: new Promise((resolve) => {
      session.protocol.registerBufferProtocol("app", (request, answer) => {
        void readAnswer(request, folder, picture).then(answer).then(resolve);
      });
    }),
  };
}

/** In place of screens that cannot be read: what happened, and that no work is lost. */
const damaged: ProtocolResponse = {
  mimeType: "text/html",
  charset: "utf-8",
  headers: { "content-security-policy": "default-src 'none'" },
  data: Buffer.from(
    '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>国合申报匣</title><h1>程序的界面文件缺失或损坏</h1>' +
      "<p>请关闭本窗口，重新安装（或重新解压）本软件。申报项目都在各自的文件夹中，没有受影响。</p></html>",
  ),
};

/** The picture of a page of an attachment by the query of its address. */
type Picture = (query: URLSearchParams) => Promise<Result<Uint8Array>>;

async function readAnswer(request: ProtocolRequest, folder: string, picture: Picture): Promise<ProtocolResponse> {
  const isAsked = isOwnAddress(request.url) && request.method === "GET";
  const address = new URL(request.url);
  if (isAsked && address.pathname === PICTURE_PATH) {
    const drawn = await picture(address.searchParams);
    const { "content-type": mimeType, ...headers } = PICTURE_HEADERS;
    return drawn.ok ? { mimeType, headers, data: Buffer.from(drawn.value) } : { statusCode: 404, mimeType: "text/plain", data: Buffer.alloc(0) };
  }
  const file = isAsked ? await readScreenFile(folder, address.pathname, "window") : undefined;
  if (file === undefined && isAsked && address.pathname === "/index.html") return damaged;
  if (file === undefined) return { statusCode: 404, mimeType: "text/plain", data: Buffer.alloc(0) };
  const { "content-type": type, ...headers } = file.headers;
  const [mimeType = "application/octet-stream"] = (type ?? "").split(";");
  return { mimeType, charset: "utf-8", headers, data: file.body };
}
