import { spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { z } from "zod";
import { samplesFolder } from "../../electron/files/paths.ts";
import { caseText } from "../../electron/library/cases/cases.ts";
import { caseSchema } from "../../shared/case/case.ts";
import { connect } from "../bench/loopback-program.ts";

const main = fileURLToPath(new URL("../../electron/loopback/loopback.mjs", import.meta.url));
const openedSchema = z.object({ value: z.looseObject({ key: z.string() }) });
/** A name that stands nowhere but in this case, as a file could hold it: plain, in UTF-16, escaped. */
const MARK = "镕喆标记人";
const SPELLINGS = [
  Buffer.from(MARK),
  Buffer.from(MARK, "utf16le"),
  Buffer.from(
    JSON.stringify(MARK)
      .replace(/[^\x20-\x7e]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`)
      .slice(1, -1),
  ),
];

async function filesHolding(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    if (path.includes(MARK) || SPELLINGS.some((spelling) => bytes.includes(spelling))) found.push(path);
  }
  return found;
}

test("the names of a case stand in its folder and in the user's own data: not in the temporary folder, not in what the program says", async () => {
  const parent = await mkdtemp(join(tmpdir(), "guohe-personal-"));
  const [temporary, home, folder] = [join(parent, "tmp"), join(parent, "home"), join(parent, "项目")];
  try {
    await mkdir(temporary);
    await cp(join(samplesFolder(), "topic-2"), folder, { recursive: true });
    const theCase = caseSchema.parse(JSON.parse(await readFile(join(folder, "case.json"), "utf8")));
    await writeFile(
      join(folder, "case.json"),
      caseText({ ...theCase, lead: { ...theCase.lead, name: MARK }, applicant: { ...theCase.applicant, legalRepresentative: MARK } }),
    );
    const child = spawn(process.execPath, [main, "--no-open", "--at", "2026-05-25T10:00"], {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, GUOHE_HOME: home, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
    });
    const gone = new Promise((done) => child.once("exit", done));
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (part) => {
        said += String(part);
      });
    }
    const call = await connect(child);
    const { key } = openedSchema.parse(await call("cases:open", { folder })).value;
    expect(await call("package:build", { key })).toMatchObject({ ok: true });
    expect(await call("package:print-pack", { key })).toMatchObject({ ok: expect.any(Boolean) });
    // a failure is told to the page, and to nobody else
    await rm(join(folder, "attachments"), { recursive: true });
    expect(await call("package:build", { key })).toMatchObject({ ok: false });
    child.kill("SIGKILL");
    await gone;
    expect(said).not.toContain(MARK);
    expect(await filesHolding(temporary)).toEqual([]);
    // what the program itself leaves there; tsx keeps what it translated
    expect((await readdir(temporary)).filter((name) => !/^tsx-/.test(name))).toEqual([]);
    expect((await filesHolding(home)).filter((path) => path.endsWith(".log"))).toEqual([]);
    // self-check: the look finds the name where it belongs
    expect(await filesHolding(folder)).toContain(join(folder, "case.json"));
  } finally {
    await rm(parent, { recursive: true, force: true });
  }
}, 300_000);
