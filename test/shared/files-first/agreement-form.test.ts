import { expect, it } from "vitest";
import { digestOf } from "../../../shared/files-first/digest.ts";
import { offerFacts, takenValue } from "../../../shared/files-first/offer-facts.ts";
import { proposeFiles } from "../../../shared/files-first/propose-files.ts";
import { putIntoCase } from "../../../shared/files-first/put-into-case.ts";
import { guide } from "../../fixtures/check-value.ts";
import { found } from "../../fixtures/found-folder.ts";
import { PAPERS } from "../../fixtures/found-papers.ts";
import { pagesOf } from "../reading/pages-of.ts";

const [TEXT] = PAPERS.agreementEn;
const titled = (title: string) => [found("Agreement.pdf", digestOf({ pages: pagesOf(TEXT.replace("COOPERATION AGREEMENT", title)), unread: [] }))];
const formOf = (title: string) =>
  offerFacts(titled(title), proposeFiles(titled(title))).flatMap((fact) =>
    fact.field === "agreement.form" ? [[fact.values[0]?.value, takenValue(fact, undefined) !== undefined, fact.values[0]?.source.quote]] : [],
  );

it.each([
  ["COOPERATION AGREEMENT", "agreement", true],
  ["国际科技合作协议", "agreement", true],
  ["合作研究合同", "agreement", true],
  ["Kooperationsvertrag", "agreement", true],
  ["合 作 备 忘 录", "memorandum", true],
  ["Memorandum of Understanding", "memorandum", true],
  ["Protocollo d'intesa", "memorandum", true],
  ["联合研究意向书", "letter-of-intent", true],
  ["Letter of Intent", "letter-of-intent", true],
  ["Absichtserklärung", "letter-of-intent", true],
  ["合作意向协议", "letter-of-intent", false],
  ["Memorandum of Agreement", "memorandum", false],
  ["PROTOCOLE D'ACCORD", "memorandum", false],
])("the title %s says the form %s; where two are named a person chooses", (title, form, isSure) => {
  expect(formOf(title)).toEqual([[form, isSure, title]]);
});

it("a title below the same in the head of each page says the form", () => {
  const [first, ...others] = pagesOf(...PAPERS.agreementEn, "Annex 1\nPlan of work");
  const line = (text: string, left: number, top: number, width: number, height = 17) => ({ text, box: { left, top, width, height }, confidence: 1 });
  const head = line("柔性装配机器人联合研究合作协议·Kooperationsvertrag", 73, 38, 221);
  const titles = [line("柔性装配机器人联合研究合作协议", 171, 90, 256, 21), line("Kooperationsvertrag", 222, 119, 156, 22)];
  if (first === undefined) throw new Error("no page");
  const pages = [
    {
      ...first,
      lines: [
        line("样例SAMPLE", 448, 21, 81),
        head,
        ...titles,
        ...first.lines.slice(1).map((one) => ({ ...one, box: { ...one.box, top: one.box.top + 100 } })),
      ],
    },
    ...others.map((page) => ({ ...page, lines: [head, ...page.lines] })),
  ];
  const digest = digestOf({ pages, unread: [] });
  expect(digest.quote).toContain("SAMPLE");
  expect(digest.facts.flatMap(({ field, value }) => (field === "agreement.form" ? [value] : []))).toEqual(["agreement"]);
});

it("an agreement that is told by its provisions alone says no form", () => {
  expect(formOf("Flexible grippers for assembly")).toEqual([]);
});

it("comes into its agreement, and stands beside what an agreement that waits for its file says", () => {
  const files = titled("Memorandum of Understanding");
  const proposal = proposeFiles(files);
  const [one] = files;
  if (one?.state.kind !== "read") throw new Error("no file");
  const facts = offerFacts(files, proposal).flatMap((fact) => (fact.values[0] ? [{ fact, value: fact.values[0] }] : []));
  const put = putIntoCase(
    { formatVersion: 1, id: "case-1", guide: guide.id, topic: "2" },
    guide,
    {
      files: [
        {
          key: one.key,
          name: one.name,
          attachment: { id: "a", file: "attachments/a.pdf" },
          place: { to: "slot", role: "agreement" },
          digest: one.state.digest,
        },
      ],
      facts,
      partners: proposal.partners,
    },
    () => ({}),
  );
  expect(put.agreements).toMatchObject([{ form: "memorandum", partners: ["partner-1"] }]);
  const { attachments: _, ...waiting } = put;
  const typed = { ...waiting, agreements: (waiting.agreements ?? []).map((agreement) => ({ ...agreement, form: "agreement" as const })) };
  const [form] = offerFacts(files, proposal, typed).filter(({ field }) => field === "agreement.form");
  expect(form && [form.answer, takenValue(form, undefined)]).toEqual(["agreement", undefined]);
});
