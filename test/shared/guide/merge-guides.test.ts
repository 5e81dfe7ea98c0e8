import { describe, expect, test } from "vitest";
import { mergeGuides } from "../../../shared/guide/merge-guides.ts";

const merge = (base: object, own: object) => mergeGuides({ ...base }, { ...own });

describe("what a guide says that extends another", () => {
  test("merges maps by key, and null takes a key away", () => {
    const { values } = merge({ filing: { opens: "a", closes: "b" }, portal: "甲" }, { filing: { closes: "c" }, portal: null });
    expect(values).toEqual({ filing: { opens: "a", closes: "c" } });
  });

  test("merges lists by id, in the order of the base, new entries behind", () => {
    const { values } = merge(
      {
        rules: [
          { id: "a", n: 1 },
          { id: "b", n: 2 },
        ],
      },
      { rules: [{ id: "c" }, { id: "a", n: 3 }, { id: "b", remove: true }] },
    );
    expect(values).toEqual({ rules: [{ id: "a", n: 3 }, { id: "c" }] });
  });

  test("meets an id of several topics by id and topics, and without topics all of it", () => {
    const base = {
      rules: [
        { id: "a", topics: ["1"], n: 1 },
        { id: "a", topics: ["2"], n: 2 },
      ],
    };
    expect(merge(base, { rules: [{ id: "a", topics: ["2"], n: 9 }] }).values).toEqual({ rules: [base.rules[0], { id: "a", topics: ["2"], n: 9 }] });
    expect(merge(base, { rules: [{ id: "a", topics: ["1"], remove: true }] }).values).toEqual({ rules: [base.rules[1]] });
    expect(merge(base, { rules: [{ id: "a", remove: true }] }).values).toEqual({ rules: [] });
  });

  test("replaces other lists, checks of another kind and conditions as a whole", () => {
    const base = { hotline: ["1", "2"], rules: [{ id: "a", check: { kind: "x", limit: 1 }, when: { fact: "f", atLeast: 1 } }] };
    const own = { hotline: ["3"], rules: [{ id: "a", check: { kind: "y" }, when: { fact: "g" } }] };
    expect(merge(base, own).values).toEqual(own);
    expect(merge(base, { rules: [{ id: "a", check: { limit: 2 } }] }).values.rules).toEqual([{ ...base.rules[0], check: { kind: "x", limit: 2 } }]);
  });

  test("that removes what is not there is told where", () => {
    expect(merge({ rules: [] }, { rules: [{ id: "a", remove: true }] }).problems).toEqual([{ path: "rules[0]", id: "a" }]);
  });
});
