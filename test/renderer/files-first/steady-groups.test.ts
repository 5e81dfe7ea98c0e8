import { expect, it } from "vitest";
import { steadyGroups } from "../../../renderer/files-first/steady-groups.ts";

const files = [
  { key: "a", group: "known" as const },
  { key: "b", group: "look" as const },
];

it("a file that was read moves to its group", () => {
  expect([...steadyGroups(files, undefined)]).toEqual([
    ["a", "known"],
    ["b", "look"],
  ]);
});

it("while the pointer is over the list it stays where it is, and one that came since has its own", () => {
  expect([...steadyGroups(files, new Map([["a", "coming"]]))]).toEqual([
    ["a", "coming"],
    ["b", "look"],
  ]);
});

it("one that a person has given a place stays where it was then, whatever is read later", () => {
  expect([...steadyGroups(files, undefined, new Map([["b", "known"]]))]).toEqual([
    ["a", "known"],
    ["b", "known"],
  ]);
});
