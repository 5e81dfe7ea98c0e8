import { fail, ok, type Result } from "../../shared/errors.ts";
import { type Moment, parseMoment } from "../../shared/text/moment.ts";
import type { CommandInput, Option } from "./command.ts";

export const AT_OPTION: Option = { name: "at", value: "时刻", help: "按此时刻检查，如 2026-06-01T10:00（不写时区即北京时间）；不写则用当前时间" };
export const OUT_OPTION: Option = { name: "out", value: "文件夹", help: "输出到此文件夹" };
export const PASSWORD_OPTION: Option = { name: "password-file", value: "文件", help: "逐行写有附件密码的文件，逐个尝试" };

/** The failure of a command line that is not understood, with what to write instead. */
export const wrongUse = (problem: string) => fail({ kind: "wrong-use" as const, problem: { code: "command-line" as const, text: problem } });

/** The moment of `--at`, else of the clock: the only place where the command line reads it. */
export function momentOption(input: CommandInput): Result<Moment> {
  const given = textOption(input, "at");
  if (given === undefined) return ok({ kind: "instant", epochMs: Date.now() });
  const moment = parseMoment(given);
  return moment
    ? ok(moment)
    : wrongUse(`--at 不是一个时刻：“${given}”（写法不对，或没有这一天、这一刻）。请写作 2026-06-01、2026-06-01T10:00 或 2026-06-01T10:00+08:00。`);
}

export function textOption(input: CommandInput, name: string): string | undefined {
  const value = input.values[name];
  return typeof value === "string" ? value : undefined;
}

/** A path option that must be there. */
export function requiredPath(input: CommandInput, name: string): Result<string> {
  const value = textOption(input, name);
  return value === undefined || value === "" ? wrongUse(`缺少 --${name}。`) : ok(input.path(value));
}

export function optionalPath(input: CommandInput, name: string): string | undefined {
  const value = textOption(input, name);
  return value === undefined ? undefined : input.path(value);
}

/** The one positional argument of a command, as an absolute path. */
export function onlyPath(input: CommandInput, what: string): Result<string> {
  const [first, ...rest] = input.positionals;
  if (first === undefined || first === "") return wrongUse(`缺少参数：${what}。`);
  return rest.length > 0 ? wrongUse(`参数过多：${rest.join(" ")}。路径中有空格时请加引号。`) : ok(input.path(first));
}

export function noPositionals(input: CommandInput): Result<undefined> {
  return input.positionals.length > 0 ? wrongUse(`不需要参数：${input.positionals.join(" ")}。`) : ok(undefined);
}

/** A whole number of bytes, 1 or more. */
export function bytesOption(input: CommandInput, name: string): Result<number | undefined> {
  const value = textOption(input, name);
  if (value === undefined) return ok(undefined);
  const bytes = Number(value);
  return /^\d+$/.test(value) && Number.isSafeInteger(bytes) && bytes > 0 ? ok(bytes) : wrongUse(`--${name} 须为正整数（字节），现为“${value}”。`);
}

/** `3=words`, given any number of times: what stands for each number. */
export function numberedOption(input: CommandInput, name: string): Result<ReadonlyMap<number, string>> {
  const value = input.values[name];
  const found = new Map<number, string>();
  for (const given of Array.isArray(value) ? value : []) {
    const [, number, words] = /^(\d+)=(.+)$/su.exec(given) ?? [];
    if (number === undefined || words === undefined) return wrongUse(`--${name} 须写作 附件号=内容，如 --${name} 3=…，现为“${given}”。`);
    if (found.has(Number(number))) return wrongUse(`--${name} 对附件${number}给了两次。`);
    found.set(Number(number), words);
  }
  return ok(found);
}

/** Whole numbers from 1, given any number of times or separated by commas. */
export function numbersOption(input: CommandInput, name: string): Result<ReadonlySet<number>> {
  const value = input.values[name];
  const items = (Array.isArray(value) ? value : []).flatMap((given) => given.split(/[,，]/)).map((item) => item.trim());
  const wrong = items.find((item) => !/^[1-9]\d*$/.test(item));
  return wrong === undefined ? ok(new Set(items.map(Number))) : wrongUse(`--${name} 后须写附件号，如 --${name} 3，现为“${wrong}”。`);
}

/** Ids separated by commas. */
export function listOption(input: CommandInput, name: string): Result<readonly string[] | undefined> {
  const value = textOption(input, name);
  if (value === undefined) return ok(undefined);
  const items = value
    .split(/[,，]/)
    .map((item) => item.trim())
    .filter((item) => item !== "");
  return items.length === 0 ? wrongUse(`--${name} 后须写编号，多个编号用逗号分隔。`) : ok(items);
}
