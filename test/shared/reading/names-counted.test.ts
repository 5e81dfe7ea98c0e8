import { expect, it } from "vitest";
import { bodyLines } from "../../../shared/reading/body-lines.ts";
import { candidatesIn } from "../../../shared/reading/learned/signer-features.ts";
import { pagesOf } from "./pages-of.ts";

const timesOf = (...texts: readonly string[]) =>
  candidatesIn(bodyLines(pagesOf(...texts)), []).map(({ name, features }) => [name, features.find((one) => one.startsWith("times:"))]);

it("counts how often a document bears a name, within other words too, and no further than three", () => {
  const text =
    "Anna Berg\nKari Nordmann\nthe room of kari nordmann\nLi Wei\nLi Weimin\n张伟\n张伟民\n王建国\n欧阳建\nOla Hansen\nOla Hansen\nOla Hansen\nOla Hansen\nKarina Bergmann";
  expect(timesOf(text)).toEqual([
    ["Anna Berg", "times:1"],
    ["Kari Nordmann", "times:2"],
    ["Li Wei", "times:2"],
    ["Li Weimin", "times:1"],
    ["张伟", "times:2"],
    ["张伟民", "times:1"],
    ["王建国", "times:1"],
    ["欧阳建", "times:1"],
    ["Ola Hansen", "times:3"],
    ["Ola Hansen", "times:3"],
    ["Ola Hansen", "times:3"],
    ["Ola Hansen", "times:3"],
    ["Karina Bergmann", "times:1"],
  ]);
});
