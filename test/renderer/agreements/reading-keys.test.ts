import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ReadingKeys } from "../../../renderer/agreements/reading-keys.tsx";

test("the foot names the key for what was found and the one for what must be seen first", () => {
  const shown = renderToStaticMarkup(createElement(ReadingKeys)).replace(/<[^>]+>/g, "");
  expect(shown).toContain("Enter 确认读到的");
  expect(shown).toContain("Y 看过原件再确认");
});
