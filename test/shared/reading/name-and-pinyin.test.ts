import { expect, test } from "vitest";
import { personIn } from "../../../shared/reading/elements/signing/person-names.ts";

test("a name with a surname that nobody knows is one, where it stands in Chinese syllables behind it", () => {
  expect(personIn("螂若虚Feng Ruoxu", [])?.name).toBe("螂若虚");
  expect(personIn("螂若虚 Feng Ruoxu", [])?.name).toBe("螂若虚");
  expect(personIn("螂若虚", [])).toBeUndefined();
  expect(personIn("数据 Data Sheet", [])).toBeUndefined();
});
