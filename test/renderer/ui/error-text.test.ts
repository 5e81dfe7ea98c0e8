import { expect, test } from "vitest";
import { errorText as screenText } from "../../../renderer/ui/error-text.ts";
import type { AppError } from "../../../shared/errors.ts";
import { errorText } from "../../../shared/messages/error-text.ts";

const large = { kind: "attachment-too-large", file: "协议.pdf", bytes: 2_000, limit: 1_000 } as const;
const errors: readonly AppError[] = [
  large,
  { ...large, shrunk: "compressed" },
  { ...large, shrunk: "signed" },
  { ...large, page: 2 },
  { kind: "attachment-encrypted", file: "协议.pdf", passwordsTried: 0 },
  { kind: "attachment-encrypted", file: "协议.pdf", passwordsTried: 2 },
];

test.each(errors)("a screen names no option of the command line: %j", (error) => {
  expect(errorText(error)).toMatch(/--[a-z]/);
  expect(screenText(error)).not.toMatch(/--[a-z]|（）/);
  expect(screenText(error)).toContain("协议.pdf");
});
