import { ok } from "../../../shared/errors.ts";
import { EXIT } from "../../../shared/messages/exit-codes.ts";
import { noPositionals } from "../arguments.ts";
import type { Command } from "../command.ts";

export const schemaCommand: Command = {
  name: "schema",
  usage: [""],
  help: "打印 case.json 的 JSON Schema。",
  options: [],
  run: async (input) => {
    const none = noPositionals(input);
    if (!none.ok) return none;
    const { toJSONSchema } = await import("zod");
    const { caseSchema } = await import("../../../shared/case/case.ts");
    const schema = { ...toJSONSchema(caseSchema, { io: "input" }), title: "国合申报匣申报项目 case.json" };
    return ok({ json: schema, lines: [JSON.stringify(schema, null, 2)], exitCode: EXIT.done });
  },
};
