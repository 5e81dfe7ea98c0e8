import { describe, expect, it } from "vitest";
import { compareUnit, unitNamesSchema } from "../../../shared/guide/unit-names.ts";
import { withLegalForm, withoutLegalForm } from "../../../shared/text/legal-forms.ts";

describe("the legal form behind a name", () => {
  it.each([
    ["Institut für Mikrosensorik Reutlingen", " e.V., Oferdinger Straße 50", "Institut für Mikrosensorik Reutlingen e.V."],
    ["Institut für Mikrosensorik Reutlingen", " e. V. (IMR)", "Institut für Mikrosensorik Reutlingen e. V."],
    ["Institut für Tiefseerobotik", " gGmbH", "Institut für Tiefseerobotik gGmbH"],
    ["Esempio Robotica", " S.p.A., Torino", "Esempio Robotica S.p.A."],
    ["Example Robotics Co., Ltd", ". (“Party B”)", "Example Robotics Co., Ltd."],
  ])("stays with it: %s%s", (name, behind, whole) => expect(withLegalForm(name, behind)).toBe(whole));

  it.each([
    ["Example University", ". The parties agree"],
    ["Example Institute", " e.g. in Bremen"],
    ["Example Robotics GmbH", ", vertreten durch"],
    ["Example Institute", " Ernst Vogel"],
  ])("what else stands there is none: %s%s", (name, behind) => expect(withLegalForm(name, behind)).toBe(name));
});

describe("two names", () => {
  const names = unitNamesSchema.parse({ company: ["GmbH", "AG"] });
  const same = (one: string, other: string) => compareUnit(one, [other], names);

  it.each([
    ["Institut für Mikrosensorik Reutlingen", "Institut für Mikrosensorik Reutlingen e.V."],
    ["Institut für Mikrosensorik Reutlingen e. V.", "Institut für Mikrosensorik Reutlingen"],
  ])("of an association are the same with its form and without: %s, %s", (one, other) => expect(same(one, other)).toBe("same"));

  it.each([
    ["Rhein Präzisionssensorik AG", "Rhein Präzisionssensorik GmbH"],
    ["EV Group", "Group"],
    ["Institut Nord e.V.", "Institut Süd e.V."],
  ])("are two where more differs: %s, %s", (one, other) => expect(same(one, other)).toBe("different"));
});

it.each([
  ["Beispiel Messtechnik GmbH & Co. KG", "Beispiel Messtechnik"],
  ["Beispiel-Institut e.V.", "Beispiel-Institut"],
  ["Sample Instruments Pty Ltd", "Sample Instruments"],
  ["Sample Instruments Co., Ltd", "Sample Instruments"],
  ["Exemple Électricité S.A", "Exemple Électricité"],
  ["示例装备股份有限公司", "示例装备"],
  ["示例装备有限责任公司等", "示例装备等"],
  ["东京示例株式会社", "东京示例"],
  ["有限公司", "有限公司"],
  ["Universität Musterlin", "Universität Musterlin"],
  ["SAGA Institute", "SAGA Institute"],
])("without its legal form, %s is %s", (name, short) => {
  expect(withoutLegalForm(name)).toBe(short);
});
