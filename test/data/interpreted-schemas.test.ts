import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { z } from "zod";

test("built programs have zod go through its schemas as they are, as tests do", async () => {
  const settings = join(dirname(createRequire(import.meta.url).resolve("zod/package.json")), "v4", "core", "core.js");
  const module = new URL("../../electron/interpreted-schemas.mjs", import.meta.url).href;
  const program = `
    import { readFileSync } from "node:fs";
    import { interpretedSchemas } from ${JSON.stringify(module)};
    const [file] = process.argv.slice(1);
    process.stdout.write(interpretedSchemas.transform(readFileSync(file, "utf8"), file));
  `;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", program, settings]);
  const own = await readFile(settings, "utf8");
  expect(stdout.startsWith(own)).toBe(true);
  expect(stdout.slice(own.length).trim()).toBe("config({ jitless: true });");
  expect(own).toMatch(/export function config\(/);
  expect(z.config().jitless).toBe(true);
});
