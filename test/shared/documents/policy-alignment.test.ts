import { describe, expect, it } from "vitest";
import { planDocuments } from "../../../electron/jobs/write/plan-documents.ts";
import { readPolicies } from "../../../electron/library/guides/policies.ts";
import { documentText, inlineText } from "../../../shared/documents/blocks.ts";
import { sampleOf } from "../../fixtures/every-document.ts";
import { checked, guide2026, squeezed, unwrap } from "../../fixtures/letter-source.ts";

const { policies } = await readPolicies();
const plan = (kept: unknown, only?: readonly string[]) =>
  unwrap(planDocuments({ ...checked({ ...sampleOf("3-1"), policies: { kept } }, guide2026), policies, ...(only && { only }) }, () => 1));

const KEPT = [
  { policy: "shanghai-foreign-rd-centres-2024", clause: "m2", comment: "平台按共建协议运行。" },
  { policy: "shanghai-global-partners-2026", clause: "c13" },
  { policy: "shanghai-proposal-0364-reply-2023", clause: "s1-3" },
  { policy: "not-installed", clause: "x" },
];

describe("政策依据对应表", () => {
  it("is written on request only, from the clauses that the user kept, in the user's order", () => {
    expect(plan(KEPT).planned.map(({ id }) => id)).not.toContain("policy-alignment");
    const [document] = plan(KEPT, ["policy-alignment"]).planned;
    const text = squeezed(document ? documentText(document.content) : "");
    const [first, second] = [
      text.indexOf("《上海外资研发中心提升计划》（2024年3月5日印发）第二条"),
      text.indexOf("《上海全球科技伙伴计划》（沪府办发〔2026〕3号）第（十三）条"),
    ];
    expect(first).toBeGreaterThan(0);
    expect(second).toBeGreaterThan(first);
    expect(text).toContain("“共建联合实验室、产业学院、实训基地等平台”");
    expect(text).toContain("说明：平台按共建协议运行。");
    expect(document?.missing).toEqual([]);
  });

  it("begins a cell that holds the user's comment alone with the comment, not with the space that sets it off", () => {
    const kept = [{ policy: "shanghai-foreign-rd-centres-2024", clause: "m9", comment: "见可行性方案第3章。" }];
    const [document] = plan(kept, ["policy-alignment"]).planned;
    const cells = (document?.content.blocks ?? []).flatMap((block) => (block.kind === "table" ? block.rows.flatMap((row) => row.cells) : []));
    expect(cells.map(({ inlines }) => inlineText(inlines))).toContain("说明：见可行性方案第3章。");
  });

  it("sets background apart and says that it is no basis", () => {
    const [document] = plan(KEPT, ["policy-alignment"]).planned;
    const text = squeezed(document ? documentText(document.content) : "");
    expect(text).toContain("二、背景材料（不作为依据援引）");
    expect(text.indexOf("沪科提复〔2023〕33号")).toBeGreaterThan(text.indexOf("背景材料（不作为依据援引）"));
  });

  it("is not written while nothing is kept, and names what is missing", () => {
    const { planned, skipped } = plan([], ["policy-alignment"]);
    expect(planned).toEqual([]);
    expect(skipped).toEqual([{ id: "policy-alignment", why: "尚未选用政策条款（policies.kept）", missing: ["policies.kept"] }]);
  });
});
