import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { COMPILE_LATER, QUICK } from "./fixtures/compile-later.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const node_modules = "**/node_modules/**";

/** The files that take minutes, longest first: begun last, one of them would keep one core waiting for the other. */
const LONGEST = [
  "e2e/browser/reading-agreement",
  "every-screen-case",
  "cli/commands",
  "cli/package",
  "several-cases",
  "killed-commands",
  "hostile-files",
  "split-stack",
  "cli/desk-commands",
  "signing-blocks",
  "cli/split",
  "killed-while-building",
  "bundle-from",
  "shared-decoding",
  "new-to-ready",
  "every-screen-start",
  "random-fill",
  "split-from-case",
  "not-saved",
  "every-screen-package",
  "one-page-memory",
  "e2e/browser/attachments",
  "e2e/browser/translation-views",
  "e2e/browser/finish",
  "many-applications",
  "damaged-guides",
  "changed-while-read",
  "split-calls",
  "split-screen",
  "versions",
  "guides-of-offices",
  "returned-scans",
  "one-case",
].map((name) => `/${name}.test.ts`);

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const place = LONGEST.findIndex((end) => moduleId.endsWith(end));
      return place < 0 ? LONGEST.length : place;
    };
    return (await super.sort(files)).toSorted((left, right) => rank(left) - rank(right));
  }
}

/**
 * Tests make much that is soon thrown away: with more room for it V8 looks through it less often. The readers' many regular
 * expressions are compiled at once, since interpreting each for a first time takes a third of their time.
 */
const V8 = ["--max-semi-space-size=64", "--no-regexp-tier-up", COMPILE_LATER];

/** Everything that plain Node can run. */
const unit = {
  // a developer's own 仿宋 has other widths
  env: { GUOHE_OWN_FONTS: "1" },
  include: ["test/**/*.test.ts"],
  exclude: [node_modules, "test/e2e/**", "test/corpus/**"],
  // left to itself, Vitest keeps one core free, which on two is half of them
  maxWorkers: "100%",
  setupFiles: ["test/fixtures/interpreted-schemas.ts"],
  // generous: the machine may be busy, and only what hangs shall end here
  testTimeout: 180_000,
  hookTimeout: 180_000,
};

const ofAll = { globalSetup: ["test/fixtures/home-of-run.ts"] };

/** Test files that replace modules, clocks or the window (`fixtures/page-window`), write the environment without taking it back, or measure the process they run in: each has one of its own. */
const apart = readdirSync(join(root, "test"), { recursive: true, encoding: "utf8" })
  .map((file) => `test/${file.replaceAll("\\", "/")}`)
  .filter((file) => /^test\/(?!e2e\/|corpus\/).*\.test\.ts$/.test(file))
  .filter(
    (file) =>
      file.startsWith("test/safety/") ||
      /\bvi\.(?!stubEnv|unstubAllEnvs|waitFor|fn\b)|page-window|\benv\.GUOHE\w* = |memoryUsage/.test(readFileSync(join(root, file), "utf8")),
  );

/**
 * Run one after the other by `test/run.ts`: `unit` is everything that plain Node can run; `browser` drives the screens in
 * Chromium; `desktop` drives the real Electron; `corpus` feeds odd PDFs from the wild. `unit` gives each file a process of
 * its own, best for single files; the run of all takes the same files as `unit-together` and `unit-apart`, because reading
 * the sources again for each of 340 files takes longer than most of their tests.
 */
export default defineConfig({
  root,
  test: {
    root,
    sequence: { sequencer: LongestFirst },
    projects: [
      { root, test: { ...unit, name: "unit" } },
      { root, test: { ...unit, ...ofAll, name: "unit-together", isolate: false, execArgv: V8, exclude: [...unit.exclude, ...apart] } },
      { root, test: { ...unit, ...ofAll, name: "unit-apart", execArgv: V8.slice(1), include: apart } },
      {
        root,
        test: {
          name: "browser",
          include: ["test/e2e/browser/**/*.test.ts"],
          exclude: [node_modules],
          globalSetup: ["test/fixtures/known-samples.ts"],
          isolate: false,
          // the program behind each window runs for seconds only, in a dozen threads
          execArgv: [...QUICK, "--max-semi-space-size=64"],
          // each file has a program, a home and a window of its own, and waits for it at times: three at a time fill two cores
          maxWorkers: 3,
          testTimeout: 300_000,
          hookTimeout: 180_000,
          // a part of the program that is needed for the first time may be compiled first
          expect: { poll: { timeout: 30_000 } },
        },
      },
      {
        root,
        test: {
          name: "desktop",
          include: ["test/e2e/desktop/**/*.test.ts"],
          exclude: [node_modules],
          globalSetup: ["test/fixtures/known-samples.ts", "test/e2e/desktop/pack-once.ts"],
          fileParallelism: false,
          // reading the sources again for each file takes longer than many a test
          isolate: false,
          // a package may take 240 seconds to be built under Wine
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        root,
        test: {
          name: "corpus",
          include: ["test/corpus/**/*.test.ts"],
          exclude: [node_modules],
          testTimeout: 300_000,
        },
      },
    ],
  },
});
