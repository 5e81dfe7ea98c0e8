import { z } from "zod";
import type { Case } from "../../../shared/case/case.ts";
import { dice } from "../../bench/dice.ts";
import { type WrongMessage, wrongMessages } from "../../safety/wrong-messages.ts";

/** `thrown`: what the bridge itself would not carry. `faults`: messages that were done, bugs, and calls that never came back. */
export type BridgeReport = {
  readonly sent: number;
  readonly refused: number;
  readonly thrown: number;
  readonly kinds: number;
  readonly faults: readonly string[];
};

// a page may not make functions out of text
z.config({ jitless: true });

const recentSchema = z.object({ ok: z.literal(true), value: z.array(z.looseObject({ key: z.string() })).min(1) });
const openedSchema = z.object({ ok: z.literal(true), value: z.looseObject({ key: z.string(), base: z.string(), case: z.custom<Case>() }) });
const answerSchema = z.looseObject({ ok: z.boolean(), error: z.looseObject({ kind: z.string() }).optional() });
const LONGEST_MS = 20_000;

/** The bridge makes plain objects of maps and the like, and drops a prototype: some of these messages would arrive as right ones. */
const MENDED_ON_THE_WAY = new Set(["a prototype among the fields", "a case with what cannot be kept"]);
const isMended = ({ kind, name }: WrongMessage): boolean => MENDED_ON_THE_WAY.has(kind) || (name === "cases:open" && /no list|another type/.test(kind));

/** Runs inside the page: sends wrong messages through the window's one door, as a page that lies would. */
export async function fuzzDoor(count: number, seed: number): Promise<BridgeReport> {
  const call: (...words: readonly unknown[]) => Promise<unknown> = Reflect.get(window, "guohe").call;
  const recent = recentSchema.parse(await call("cases:recent")).value[0];
  const known = openedSchema.parse(await call("cases:open", { recent: recent?.key })).value;
  const report = { sent: 0, refused: 0, thrown: 0, kinds: 0, faults: [] as string[] };
  const kinds = new Set<string>();
  for (const message of wrongMessages(dice(seed), known)) {
    if (report.sent >= count) break;
    if (isMended(message)) continue;
    report.sent += 1;
    kinds.add(message.kind);
    const words = Array.isArray(message.args) ? message.args : [message.args];
    const answer = await answerOf(() => call(message.name, ...words));
    if (answer === "refused") report.refused += 1;
    else if (answer === "thrown") report.thrown += 1;
    else report.faults.push(`${message.kind}, ${String(message.name)}: ${answer}`);
  }
  return { ...report, kinds: kinds.size };
}

async function answerOf(ask: () => Promise<unknown>): Promise<string> {
  const late = new Promise<"late">((resolve) => {
    setTimeout(() => resolve("late"), LONGEST_MS);
  });
  let answer: unknown;
  try {
    answer = await Promise.race([ask(), late]);
  } catch {
    return "thrown";
  }
  const parsed = answerSchema.safeParse(answer).data;
  if (parsed?.ok === false && parsed.error !== undefined && parsed.error.kind !== "unexpected") return "refused";
  return answer === "late" ? `no answer in ${LONGEST_MS / 1000} s` : `answered: ${JSON.stringify(answer).slice(0, 200)}`;
}
