import { expect, it } from "vitest";
import { agreementForm } from "../../../renderer/ui/text/offered-fields.ts";
import { agreementSchema } from "../../../shared/case/case.ts";

it("each form of an agreement's text is said in Chinese, as an answer of the case may be any of them", () => {
  const forms = agreementSchema.shape.form.unwrap().unwrap().options;
  expect(forms.map(agreementForm)).toEqual(["协议、合同", "备忘录", "意向书", "单方支持信"]);
});
