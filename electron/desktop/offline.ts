import { app, type Session, type WebContents } from "electron";
import { isOwnAddress, OWN_ORIGIN } from "./protocol.ts";

/**
 * Nothing in the product opens a connection. The page's Content-Security-Policy says so first; this file says it again
 * one level below, for what no policy of a page covers: Chromium's own services, WebRTC, name lookups.
 */

/** Before `app` is ready: keeps Chromium's own services from starting, and lets no name be looked up. */
export function keepChromiumOffline(): void {
  const switches = [
    "disable-background-networking",
    "disable-client-side-phishing-detection",
    "disable-component-update",
    "disable-domain-reliability",
    "disable-sync",
    "dns-prefetch-disable",
    "no-pings",
    "no-proxy-server",
    "disable-quic",
  ];
  for (const name of switches) app.commandLine.appendSwitch(name);
  app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
  app.commandLine.appendSwitch("force-webrtc-ip-handling-policy", "disable_non_proxied_udp");
}

/** Addresses that stay inside the program. `blob:` and `data:` hold what the page already has. */
function staysInside(address: string): boolean {
  return isOwnAddress(address) || address.startsWith("blob:app://") || address.startsWith("data:") || address.startsWith("devtools://");
}

/** Refuses every request, permission, device, download and dictionary that would leave the program. */
export async function keepSessionOffline(session: Session): Promise<void> {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !staysInside(details.url) }));
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  // Chromium fetches a dictionary from its maker as soon as a checker with a language exists
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerDictionaryDownloadURL(`${OWN_ORIGIN}/no-dictionary/`);
  session.on("will-download", (event) => event.preventDefault());
  // no search for a proxy on the local network either
  await session.setProxy({ mode: "direct" });
}

/** Keeps a page where it is: no navigation elsewhere, no new window, no frame of another origin, no web view. */
export function keepPageInside(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
  contents.on("will-navigate", (event) => {
    if (!isOwnAddress(event.url)) event.preventDefault();
  });
  contents.on("will-frame-navigate", (event) => {
    if (!isOwnAddress(event.url)) event.preventDefault();
  });
  contents.on("will-redirect", (event) => event.preventDefault());
  contents.on("will-attach-webview", (event) => event.preventDefault());
}
