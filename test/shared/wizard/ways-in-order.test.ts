import { expect, test } from "vitest";
import { waysInOrder } from "../../../shared/wizard/ways-in-order.ts";
import { budgetCase, budgetHelpFor, type TypedBudget } from "../../fixtures/budget-case.ts";

/** The proposals for a budget without rows, in their order. */
function proposed(kind: string, budget: Omit<TypedBudget, "university">, total?: number) {
  const { budget: typed, ...rest } = budgetCase("2", kind, { ...budget, university: 0 }, total);
  const { items: _items, ...sources } = typed ?? {};
  const help = budgetHelpFor({ ...rest, budget: sources });
  if (help.kind !== "changes") throw new Error(help.kind);
  return help;
}

/** The grant that each comes to in 万元; a figure by its name. */
const told = (ways: ReturnType<typeof waysInOrder>) => ways.map((way) => ("figure" in way ? `${way.figure} ${way.to / 10_000}` : way.after.grant / 10_000));
const order = (...of: Parameters<typeof proposed>) => {
  const { changes, figure } = proposed(...of);
  return told(waysInOrder(changes, figure));
};

test("a grant at its cap comes before a lower one", () => {
  expect(order("university", { grant: 800_000, own: 0, other: 0, international: 200_000 })).toEqual([70, 66]);
  expect(order("enterprise", { grant: 800_000, own: 800_000, other: 0, international: 400_000 })).toEqual([70, 53]);
});

test("a slip that the total gives away comes first, and a grant that only the limits would lower last", () => {
  const { changes, figure } = proposed("enterprise", { grant: 800_000, own: 700_000, other: 0, international: 420_000 }, 1_350_000);
  if (figure === undefined) throw new Error("no figure");
  expect(told(waysInOrder(changes, figure))).toEqual(["grant 65", 70]);
  expect(told(waysInOrder(changes, { ...figure, solves: ["cap", "share"] }))).toEqual([70, "grant 65"]);
});
