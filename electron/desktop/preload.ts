import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from "electron";
import type { AddedFiles } from "../../shared/attachments/received-files.ts";
import type { Result } from "../../shared/errors.ts";
import type { Bridge, EventName, Events } from "../../shared/ipc.ts";
import { CALL_CHANNEL, DROP_CHANNEL, eventChannel } from "./channels.ts";

/**
 * The one door of the page: `window.guohe`. Runs in the sandbox, so it is bundled as CommonJS and imports only types
 * besides Electron. It checks nothing itself: a page that lies is met by the checks in `ipc-handlers.ts`.
 */
function listen<N extends EventName>(name: N, listener: (payload: Events[N]) => void): () => void {
  const forward = (_event: IpcRendererEvent, payload: Events[N]) => listener(payload);
  ipcRenderer.on(eventChannel(name), forward);
  return () => {
    ipcRenderer.off(eventChannel(name), forward);
  };
}

/** Files that the user dropped or chose in the page: the system tells their paths to the preload alone. */
function drop(key: string, files: readonly File[]): Promise<Result<AddedFiles>> {
  return ipcRenderer.invoke(
    DROP_CHANNEL,
    key,
    files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== ""),
  );
}

const bridge: Bridge & { readonly drop: typeof drop } = {
  drop,
  call: (name, ...args) => ipcRenderer.invoke(CALL_CHANNEL, name, ...args),
  on: listen,
};

// No policy of a page holds WebRTC back, and it would open sockets to look for a way out: the page does not get to have it.
const withoutPeers = () => {
  for (const name of ["RTCPeerConnection", "webkitRTCPeerConnection"]) Reflect.deleteProperty(globalThis, name);
};
contextBridge.executeInMainWorld({ func: withoutPeers });

contextBridge.exposeInMainWorld("guohe", bridge);
