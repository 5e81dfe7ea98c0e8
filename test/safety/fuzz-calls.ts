import { mkdir, realpath } from "node:fs/promises";
import { join } from "node:path";
import { env } from "node:process";
import { z } from "zod";
import { type CallHandler, createCallHandler } from "../../electron/calls/handle-call.ts";
import { productFolder } from "../../electron/files/paths.ts";
import type { Case } from "../../shared/case/case.ts";
import { ok } from "../../shared/errors.ts";
import { errorText } from "../../shared/messages/error-text.ts";
import { dice } from "../bench/dice.ts";
import type { Known } from "./right-arguments.ts";
import { CANARY, makeScratchTree, plantLinks, type ScratchTree } from "./scratch-tree.ts";
import { pathsOutside, watchPaths } from "./touched-paths.ts";
import { type WrongMessage, wrongMessages } from "./wrong-messages.ts";

/** `faults`: messages that were not refused, crashes, and what came out of the folder or was touched outside it. */
export type FuzzReport = { readonly messages: number; readonly refused: number; readonly kinds: number; readonly faults: readonly string[] };

const openedSchema = z.object({ ok: z.literal(true), value: z.looseObject({ key: z.string(), folder: z.string(), base: z.string(), case: z.custom<Case>() }) });
const refusedSchema = z.object({ ok: z.literal(false), error: z.custom<Parameters<typeof errorText>[0]>() });
/** A program that hangs is no better than one that crashes. */
const LONGEST_MS = 20_000;

/**
 * Sends wrong messages to the program's calls as window and as browser, with a case open whose folder has links that lead
 * out of it. Every answer must be an error of ours; nothing outside home and product may be touched or come out.
 */
export async function fuzzCalls(shell: "desktop" | "browser", count: number, seed: number): Promise<FuzzReport> {
  const tree = await makeScratchTree();
  const before = env.GUOHE_HOME;
  env.GUOHE_HOME = tree.home;
  const calls = createCallHandler({
    shell,
    version: "0",
    at: "2026-05-25T10:00",
    openPath: async (path) => fault(`asked to open ${path}`, ok(undefined)),
    emit: () => undefined,
    ...(shell === "desktop"
      ? { chooseFolder: async () => fault("asked for a folder", undefined), chooseOutputFolder: async () => fault("asked for a folder", undefined) }
      : {}),
  });
  const faults: string[] = [];
  const fault = <T>(words: string, value: T): T => {
    faults.push(words);
    return value;
  };
  try {
    const known = await openCase(calls, tree);
    const touched = watchPaths();
    const kinds = new Set<string>();
    let refused = 0;
    let number = 0;
    for (const message of wrongMessages(dice(seed), known)) {
      if (number >= count) break;
      number += 1;
      kinds.add(message.kind);
      const problem = await sendOne(calls, message);
      if (problem === undefined) refused += 1;
      else faults.push(`${shell}, message ${number}, ${message.kind}: ${problem}`);
    }
    touched.stop();
    faults.push(
      ...pathsOutside(touched.paths, [tree.home, productFolder(), await realpath(join(productFolder(), "node_modules"))]).map((path) => `touched ${path}`),
    );
    faults.push(...(await tree.escaped()));
    if (Reflect.get({}, "polluted") !== undefined) faults.push("a prototype was changed");
    return { messages: number, refused, kinds: kinds.size, faults };
  } finally {
    await calls.close();
    if (before === undefined) delete env.GUOHE_HOME;
    else env.GUOHE_HOME = before;
    await tree.remove();
  }
}

async function openCase(calls: CallHandler, tree: ScratchTree): Promise<Known> {
  const { value } = openedSchema.parse(await calls.handle("cases:create", [{ guide: "shanghai-intl-coop-2026", topic: "2", title: "甲" }]));
  await plantLinks(value.folder, tree.outside);
  await mkdir(join(value.folder, ".history"), { recursive: true });
  return value;
}

/** `undefined`: it was refused in Chinese, and nothing of what nobody may read stands in the answer. */
async function sendOne(calls: CallHandler, { name, args }: WrongMessage): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined;
  try {
    const late = new Promise<"late">((resolve) => {
      timer = setTimeout(() => resolve("late"), LONGEST_MS);
    });
    const answer = await Promise.race([calls.handle(name, args), late]);
    if (answer === "late") return `no answer in ${LONGEST_MS / 1000} s`;
    const parsed = refusedSchema.safeParse(answer);
    if (!parsed.success) return `answered: ${String(name)} ${show(args)} ${show(answer)}`;
    const { error } = parsed.data;
    if (error.kind === "unexpected") return `a bug: ${JSON.stringify(error.cause)} at ${String(name)} ${show(args)}`;
    const words = JSON.stringify(answer) + errorText(error);
    if (words.includes(CANARY)) return `came out: ${words.slice(0, 200)}`;
    return /[\u4e00-\u9fff]/.test(errorText(error)) ? undefined : `no Chinese: ${words.slice(0, 200)}`;
  } catch (error) {
    return `threw ${String(error)}`;
  } finally {
    clearTimeout(timer);
  }
}

function show(value: unknown): string {
  try {
    return (JSON.stringify(value) ?? String(value)).slice(0, 160);
  } catch {
    return "what JSON cannot write";
  }
}
