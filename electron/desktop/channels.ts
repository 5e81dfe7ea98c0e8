import type { EventName } from "../../shared/ipc.ts";

/** The only names under which window and program talk: questions of the page, and news pushed to it. */
export const CALL_CHANNEL = "guohe:call";
/** Files dropped on the window: the preload alone knows their paths, and the page cannot name any. */
export const DROP_CHANNEL = "guohe:drop";
export const eventChannel = (name: EventName): string => `guohe:event:${name}`;
