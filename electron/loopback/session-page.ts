import { randomBytes } from "node:crypto";
import { SESSION_HEADER } from "../../shared/session-header.ts";

/**
 * The page that answers the one-time address: it keeps the session's secret where only pages of this origin, port included,
 * can read it, and goes on to the screens, so that the address stays neither in the bar nor in the history.
 * @param secret base64url, so nothing in it ends a text or a script
 */
export function sessionPage(secret: string): { readonly headers: Readonly<Record<string, string>>; readonly body: string } {
  const nonce = randomBytes(18).toString("base64");
  const script = `try { localStorage.setItem("${SESSION_HEADER}", "${secret}"); location.replace("/"); } catch { document.body.hidden = false; }`;
  return {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": `default-src 'none'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
    },
    body:
      '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>国合申报匣</title>' +
      `<body hidden>浏览器不允许本页保存数据，无法打开。请在浏览器设置中允许 127.0.0.1 使用网站数据，再重新启动本软件。<script nonce="${nonce}">${script}</script></body></html>`,
  };
}
