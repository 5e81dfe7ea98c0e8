import { readFileSync } from "node:fs";
import { z } from "zod";

const netLogSchema = z.looseObject({
  constants: z.looseObject({ logEventTypes: z.record(z.string(), z.int()) }),
  events: z.array(z.looseObject({ type: z.int(), params: z.looseObject({ url: z.string().optional() }).optional() })),
});

/** What Chromium did on the network: events that look up a name or reach for an address, and the addresses asked for. */
export type NetworkUse = { readonly events: number; readonly reached: readonly string[]; readonly addresses: readonly string[] };

/** Event types of Chromium's net/log/net_log_event_type_list.h: a name is looked up, a way out is opened or used. */
const REACHING = [
  "HOST_RESOLVER_MANAGER_REQUEST",
  "HTTP_STREAM_JOB",
  "TCP_CONNECT",
  "TCP_CONNECT_ATTEMPT",
  "UDP_CONNECT",
  "UDP_BYTES_SENT",
  "SSL_CONNECT",
  "QUIC_SESSION",
];

/** Reads a log that Chromium wrote under `--log-net-log`. Throws when it is not whole: the program did not end by itself. */
export function readNetLog(file: string): NetworkUse {
  const log = netLogSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  const types = new Map(REACHING.map((name) => [log.constants.logEventTypes[name], name]));
  // a name that Chromium has given up would let everything pass
  if (types.has(undefined)) throw new Error(`Chromium's log knows no event ${types.get(undefined)}`);
  const reached = log.events.flatMap((event) => types.get(event.type) ?? []);
  const addresses = log.events.flatMap((event) => event.params?.url ?? []);
  return { events: log.events.length, reached, addresses };
}
