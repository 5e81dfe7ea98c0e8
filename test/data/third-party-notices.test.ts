import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { productFolder } from "../../electron/files/paths.ts";
import { headOf, NOTICES_FILE, shippedPackages } from "../../electron/packing/third-party-notices.ts";

test("the third-party notices name every package of the lockfile that is shipped, in its version, and no other: else run npm run notices", () => {
  const wanted = shippedPackages().map(headOf);
  const lines = new Set(readFileSync(join(productFolder(), NOTICES_FILE), "utf8").split("\n"));
  const named = [...lines].filter((line) => /^\S+ \d+\.\d+\.\d+\S* \(.+\)$/.test(line));
  expect(wanted.length).toBeGreaterThan(50);
  expect(wanted.filter((head) => !lines.has(head))).toEqual([]);
  expect(named.filter((head) => !wanted.includes(head))).toEqual([]);
});

test("every package that is shipped has a licence that allows it", () => {
  const allowed = /^\(?(MIT|ISC|BSD-[23]-Clause|0BSD|Apache-2\.0|BlueOak-1\.0\.0|OFL-1\.1|Zlib|OR|AND|GPL-3\.0|\s)+\)?$/;
  const odd = shippedPackages().filter(({ license }) => !allowed.test(license) || (license.includes("GPL") && !license.includes(" OR ")));
  expect(odd.map(headOf)).toEqual([]);
});
