import { describe, expect, test } from "vitest";
import { partnerMessages } from "../../../shared/desk/partner-message.ts";
import { projectFacts } from "../../../shared/policies/project-facts.ts";
import { sampleOf, TOPICS } from "../../fixtures/every-document.ts";
import { checked, guide2026, letterFor } from "../../fixtures/letter-source.ts";

/** An entry whose id nobody would take for a word, as other programs write them. */
const RAW = "zz9raw";

/** The sample of a topic whose partners and units have no names, are enterprises and share a licence. */
function nameless(topic: string): unknown {
  const text = JSON.stringify(sampleOf(topic), (key, value: unknown) => {
    if ((key !== "partners" && key !== "units") || !Array.isArray(value)) return value;
    return value.map((one: unknown) =>
      typeof one === "object" && one !== null
        ? { ...one, name: undefined, nameZh: undefined, kind: "enterprise", relations: { licensedTechnology: true, shareholding: "none" } }
        : one,
    );
  });
  const ids = [...text.matchAll(/"id":"([\w-]+)"/g)].map(([, id]) => id ?? "").filter((id) => id.length > 2);
  return JSON.parse(ids.reduce((all, id, index) => all.replaceAll(`"${id}"`, `"${RAW}${index}"`), text));
}

describe.each(TOPICS)("in 专题 %s, with partners that have no names,", (topic) => {
  const json = nameless(topic);
  const { case: theCase, report } = checked(json, guide2026);

  test("no finding says an id", () => {
    for (const { message, todo, subjectName, title } of report.findings) expect([message, todo, subjectName, title].join(" ")).not.toContain(RAW);
  });

  test("neither do messages to partners, the policy library and the reason why a letter is not written", () => {
    for (const { name, text, subject } of partnerMessages(theCase, guide2026, report.findings)) expect([name, text, subject].join(" ")).not.toContain(RAW);
    expect(
      projectFacts(theCase)
        .partners.map(({ name }) => name)
        .join(" "),
    ).not.toContain(RAW);
    expect(JSON.stringify(letterFor("no-licence-transfer", json, guide2026))).not.toMatch(new RegExp(`与[^"]*${RAW}`, "u"));
  });
});
