import { expect, test } from "vitest";
import { askedAgreements } from "../../../shared/guide/asked-agreements.ts";
import { newestShippedGuide } from "../../data/shipped-guide.ts";

const guide = await newestShippedGuide();

test("the agreements of a topic are told with the clauses that ask for them", () => {
  const asked = (topic: string) => askedAgreements(guide, topic).map(({ title, quote }) => [title, quote]);
  const cooperation = ["合作协议影印件", "项目申报单位与外方合作伙伴签署的有效合作协议或文本的影印件一份"];
  expect(asked("2")).toEqual([cooperation]);
  expect(asked("3-1")).toEqual([cooperation, ["共建协议", "签有共建协议"]]);
  expect(asked("3-2")).toEqual([cooperation, ["项目合作协议", "并签署项目合作协议"]]);
  expect(askedAgreements(guide, "2")[0]?.place).toContain("第11条");
});
