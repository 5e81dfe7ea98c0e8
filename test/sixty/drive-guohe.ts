import { join } from "node:path";
import { z } from "zod";
import { jsonOf, runGuohe } from "../fixtures/run-guohe.ts";
import type { Applications } from "./many-applications.ts";

/** What came of all cases: the titles of those that are built, complete and verified, and of the others with what was said of each. */
export type Outcome = { readonly done: readonly string[]; readonly todo: ReadonlyMap<string, string> };

const AT = ["--at", "2026-05-25T10:00"];
const imported = z.looseObject({ created: z.array(z.string()), rows: z.array(z.looseObject({ problems: z.array(z.string()) })) });
const built = z.looseObject({
  cases: z.array(z.looseObject({ path: z.string(), ready: z.boolean().optional(), error: z.looseObject({ message: z.string() }).optional() })),
});

/** Lines that a person types, counted. */
export async function driveGuohe({ table, files, repairs }: Applications, folder: string, home: string) {
  const cases = join(folder, "项目");
  const out = join(folder, "成品");
  let commands = 0;
  const guohe = async (...args: readonly string[]) => {
    commands += 1;
    return runGuohe([...args, "--json"], { env: { GUOHE_HOME: home } });
  };
  const { created, rows } = imported.parse(jsonOf(await guohe("import", table, "--into", cases)));
  if (rows.some(({ problems }) => problems.length > 0)) throw new Error(JSON.stringify(rows));
  await guohe("attach", files, "--cases", cases, "--sealed");
  const first = await buildAll(created);
  await guohe("attach", repairs, "--cases", cases, "--sealed");
  const again = await buildAll(created.filter((path) => first.todo.has(titleOf(path))));
  return { first, last: { done: [...first.done, ...again.done], todo: again.todo }, commands };

  async function buildAll(paths: readonly string[]): Promise<Outcome> {
    const report = built.parse(jsonOf(await guohe("build", ...paths, "--out", out, ...AT)));
    const done: string[] = [];
    const todo = new Map<string, string>();
    for (const { path, ready, error } of report.cases) {
      if (ready === true && error === undefined) done.push(titleOf(path));
      else todo.set(titleOf(path), error?.message ?? "");
    }
    const verified = jsonOf(await guohe("verify", ...done.map((title) => join(out, title, "bundle"))));
    if (JSON.stringify(verified).includes('"ok":false')) throw new Error(JSON.stringify(verified));
    const lacking = [...todo].filter(([, message]) => message === "").map(([title]) => title);
    for (const title of lacking) todo.set(title, (await runGuohe(["message", join(cases, title), ...AT], { env: { GUOHE_HOME: home } })).stdout);
    return { done, todo };
  }
}

const titleOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? "";
