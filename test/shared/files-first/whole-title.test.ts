import { expect, it } from "vitest";
import { wholeTitle } from "../../../shared/files-first/whole-title.ts";
import { bodyLines } from "../../../shared/reading/body-lines.ts";
import { paragraphsOf } from "../../../shared/reading/paragraphs.ts";
import { pagesOf } from "../reading/pages-of.ts";

const titleOf = (text: string, quote: string) => wholeTitle(paragraphsOf(bodyLines(pagesOf(text))), quote);

it.each([
  ["Cooperation Agreement\n\non Sample Robotics between\n\nExample Oy", "Cooperation Agreement", "Cooperation Agreement on Sample Robotics"],
  ["Cooperation Agreement\n\nExample Oy, Espoo", "Cooperation Agreement", "Cooperation Agreement"],
  ["柔性装配合作协议\n\n甲方：某公司", "样例SAMPLE 柔性装配合作协议·Kooperationsvertrag", "柔性装配合作协议"],
  ["样例 柔性装配合作协议\n\n柔性装配合作协议\n\n甲方：某公司", "样例 柔性装配合作协议", "柔性装配合作协议"],
])("the title of %j, told by %j, is %j", (text, quote, title) => {
  expect(titleOf(text, quote)).toBe(title);
});
