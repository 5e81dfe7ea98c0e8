import { ok } from "../../../shared/errors.ts";
import { EXIT } from "../../../shared/messages/exit-codes.ts";
import { noPositionals } from "../arguments.ts";
import type { Command } from "../command.ts";

export const schemaCommand: Command = {
  name: "schema",
  usage: ["", "guide"],
  help: "打印 case.json 的 JSON Schema；写 guide 时打印申报指南的，供编辑器补全和核对。",
  options: [],
  run: async (input) => {
    if (input.positionals[0] === "guide" && input.positionals.length === 1) {
      const { guideJsonSchema } = await import("../../../shared/authoring/guide-json-schema.ts");
      const ofGuide = guideJsonSchema();
      return ok({ json: ofGuide, lines: [JSON.stringify(ofGuide, null, 2)], exitCode: EXIT.done });
    }
    const none = noPositionals(input);
    if (!none.ok) return none;
    const { toJSONSchema } = await import("zod");
    const { caseSchema } = await import("../../../shared/case/case.ts");
    const schema = { ...toJSONSchema(caseSchema, { io: "input" }), title: "国合申报匣申报项目 case.json" };
    return ok({ json: schema, lines: [JSON.stringify(schema, null, 2)], exitCode: EXIT.done });
  },
};
