import { beforeAll, describe, expect, it } from "vitest";
import { readGuides } from "../../../electron/library/guides/guides.ts";
import { isFactAsked } from "../../../shared/files-first/asked-fact.ts";
import { FACT_FIELDS } from "../../../shared/files-first/found-file.ts";
import type { Guide } from "../../../shared/guide/guide.ts";

let guide: Guide | undefined;
beforeAll(async () => {
  guide = (await readGuides()).guides.find(({ id }) => id === "shanghai-intl-coop-2026");
});
const notAsked = (topic: string) => FACT_FIELDS.filter((field) => guide && !isFactAsked(field, guide, topic));

describe("what a paper says that a topic does not ask", () => {
  it("is the foreign funding in the topics without it", () => {
    for (const topic of ["1", "3-1", "3-2"])
      expect(notAsked(topic)).toEqual(expect.arrayContaining(["funding.obtained", "funding.funder", "funding.namedLead"]));
    expect(notAsked("2").filter((field) => field.startsWith("funding."))).toEqual([]);
  });
  it("is the shared laboratory everywhere but in the topic of the research centres", () => {
    expect(notAsked("3-1").filter((field) => !field.startsWith("funding."))).toEqual([]);
    for (const topic of ["1", "2", "3-2"]) expect(notAsked(topic)).toEqual(expect.arrayContaining(["platform.name", "platform.units", "unit.laboratory"]));
  });
  it("is nothing of the project, the applicant's name, a partner or the amounts, and nothing that waits for another answer", () => {
    const asked = FACT_FIELDS.filter((field) =>
      /^(?:topic|title|period|partner|budget|agreement|ethics|lead|priorFunding|applicant\.(?:name|contact))/.test(field),
    );
    for (const topic of ["1", "2", "3-1", "3-2"]) expect(notAsked(topic).filter((field) => asked.includes(field))).toEqual([]);
  });
});
