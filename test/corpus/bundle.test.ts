import { env } from "node:process";
import { expect, test } from "vitest";
import { checkCorpus, resultSummary } from "./check-corpus.ts";

/** How much of the corpus must come out as a bundle. */
const LEAST_SHARE = 0.95;

test("every file of the corpus becomes a right bundle or is refused with a true reason, none slowly", async () => {
  const results = await checkCorpus(env.GUOHE_CORPUS ?? "");
  console.log(resultSummary(results));
  expect(results.length).toBeGreaterThan(0);
  expect(results.flatMap(({ file, faults }) => faults.map((fault) => `${file}: ${fault}`))).toEqual([]);
  expect(results.filter(({ pages }) => pages !== undefined).length / results.length).toBeGreaterThanOrEqual(LEAST_SHARE);
}, 900_000);
