import type { Case } from "../case/case.ts";
import { joinPath } from "../case/case-path.ts";
import { checkCase } from "../check/check-case.ts";
import { documentLines, inlineText } from "../documents/blocks.ts";
import { lettersOf } from "../documents/guide-letters.ts";
import { writeLetter } from "../documents/write-letter.ts";
import { type Guide, type GuideRule, type GuideTopic, speaksOf } from "../guide/guide.ts";
import { rulesOn } from "../guide/rule-selectors.ts";
import { AREA_NAMES, CHANGE_NAMES, OUTCOME_NAMES } from "../messages/guide-change-text.ts";
import { FIELD_KINDS, PREVIEW_TEXT as TEXT } from "../messages/guide-preview-text.ts";
import type { Finding, Outcome } from "../report.ts";
import type { Change } from "../text/compare-texts.ts";
import { changesOnly } from "../text/compare-texts.ts";
import type { Moment } from "../text/moment.ts";
import { type Field, isAsked, isLeftOut } from "../wizard/fields.ts";
import { reasonFor } from "../wizard/reasons.ts";
import { sectionsOf } from "../wizard/sections.ts";
import { compareGuides } from "./compare-guides.ts";
import { completeCase } from "./complete-case.ts";
import { el, type Html, page, text } from "./html.ts";
import { caseOf, runSituation, type SituationFile } from "./situations.ts";

export type PreviewInput = {
  readonly guide: Guide;
  readonly situations: readonly { readonly file: string; readonly content: SituationFile }[];
  /** as written: 2027-05-20 */
  readonly at: string;
  readonly moment: Moment;
  readonly against?: Guide;
};

/**
 * One page of HTML that shows a guide to those who have to agree to it: questions, rules with what they say, attachments in
 * order, letters with their blanks, situations, and what another edition says otherwise. It holds no script and loads nothing.
 */
export function previewGuide(input: PreviewInput): string {
  const { guide, at, against } = input;
  const parts: readonly (readonly [id: string, title: string, body: readonly Html[]])[] = [
    ...guide.topics.map(
      (topic) => [`topic-${topic.id}`, guide.topics.length === 1 ? topic.title : `${topic.name} ${topic.title}`, topicParts(topic, input)] as const,
    ),
    ["situations", TEXT.situations, situationParts(input)],
    ...(against === undefined ? [] : [["changes", TEXT.changesFrom(against.title, against.edition), changeParts(against, guide)] as const]),
  ];
  return page(guide.title, [
    el("header", {}, [
      el("h1", {}, [text(guide.title)]),
      el("p", { class: "lead" }, [
        text([...(guide.documentNumber === undefined ? [] : [guide.documentNumber]), guide.issuer, TEXT.edition(guide.id, guide.edition)].join(" · ")),
      ]),
      el("p", { class: "lead" }, [text(TEXT.dates(guide.filing.opens, guide.filing.closes, guide.period.start, guide.period.end, at))]),
      el(
        "nav",
        {},
        parts.map(([id, title]) => el("a", { href: `#${id}` }, [text(title)])),
      ),
    ]),
    ...parts.map(([id, title, body]) => el("section", { id }, [el("h2", {}, [text(title)]), ...body])),
  ]);
}

function topicParts(topic: GuideTopic, input: PreviewInput): readonly Html[] {
  const { guide } = input;
  const empty: Case = { formatVersion: 1, id: "preview", guide: guide.id, topic: topic.id };
  return [
    el("h3", {}, [text(TEXT.questions)]),
    ...sectionsOf(guide, empty).map((section) =>
      table(
        section.title,
        [TEXT.question, TEXT.kind, TEXT.clause, TEXT.rules],
        section.fields.flatMap((field) => questionRows(field, "", topic, guide, empty)),
      ),
    ),
    el("h3", {}, [text(TEXT.rules)]),
    ...ruleParts(topic, input, empty),
    el("h3", {}, [text(TEXT.slots)]),
    slotTable(topic, input, empty),
    el("h3", {}, [text(TEXT.letters)]),
    ...letterParts(topic, guide, empty),
  ];
}

/** One row for each question that the topic puts; those of the entries of a list below it. */
function questionRows(field: Field, base: string, topic: GuideTopic, guide: Guide, empty: Case): readonly (readonly Html[])[] {
  if (field.kind === "heading") return [];
  if (!isAsked(field, { theCase: empty, guide, base: "" }) && field.when === undefined) return [];
  const path = joinPath(base, field.path);
  if (isLeftOut(path, topic.id, guide)) return [];
  const because = field.because ?? [];
  const reason = reasonFor(because, guide, topic.id);
  const clauses = reason.kind === "clauses" ? reason.clauses.map(({ place }) => place).join("；") : "";
  const rules = rulesOn(guide, because, topic.id).map(({ title }) => title);
  const own = [text(`${base === "" ? "" : "　"}${field.label}`), text(FIELD_KINDS[field.kind]), text(clauses), text([...new Set(rules)].join("；"))];
  return [own, ...(field.kind === "list" ? field.fields.flatMap((part) => questionRows(part, `${path}[]`, topic, guide, empty)) : [])];
}

/** What each rule was found to say: in an empty case, in a complete one, and in the situations of the topic. */
function findingsOf(topic: GuideTopic, { guide, situations, at, moment }: PreviewInput, empty: Case): readonly Finding[] {
  const letters = lettersOf(guide);
  const own = situations.flatMap(({ content }) =>
    content.situations.flatMap((situation) => {
      const built = situation.topic === topic.id ? caseOf(situation, content, guide) : undefined;
      return built?.ok === true ? [built.value] : [];
    }),
  );
  const complete = caseOf({ name: "", topic: topic.id, base: "complete", at, answers: {}, expect: {}, says: {}, slots: {} }, {}, guide);
  return [empty, ...(complete.ok ? [complete.value] : []), ...own].flatMap((one) => {
    const report = checkCase({ case: one, guide, letters, moment });
    return report.ok ? report.value.findings : [];
  });
}

function ruleParts(topic: GuideTopic, input: PreviewInput, empty: Case): readonly Html[] {
  const findings = findingsOf(topic, input, empty);
  return input.guide.rules
    .filter((rule) => speaksOf(rule, topic.id))
    .map((rule) =>
      ruleCard(
        rule,
        findings.filter((one) => one.rule === rule.id),
        input.guide,
      ),
    );
}

function ruleCard(rule: GuideRule, findings: readonly Finding[], guide: Guide): Html {
  const cites = rule.cites.map(({ clause, words }) => {
    const found = guide.clauses.find(({ id }) => id === clause);
    return el("blockquote", {}, [el("b", {}, [text(`${found?.place ?? clause}　`)]), text(words ?? found?.words ?? "")]);
  });
  const said = new Map<string, string>(Object.entries(rule.say).map(([outcome, words]) => [`${outcomeName(outcome)}|${words}`, TEXT.written]));
  for (const { outcome, message } of findings)
    if (!said.has(`${OUTCOME_NAMES[outcome]}|${message}`)) said.set(`${OUTCOME_NAMES[outcome]}|${message}`, TEXT.tried);
  const rows = [...said]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, from]) => {
      const [outcome = "", ...words] = key.split("|");
      return [el("span", { class: `outcome ${CLASSES[outcome] ?? ""}` }, [text(outcome)]), text(words.join("|")), text(from)];
    });
  return el("article", {}, [
    el("h4", {}, [text(rule.title), el("code", {}, [text(`${rule.id} · ${rule.check.kind}`)])]),
    ...cites,
    ...(rows.length === 0 ? [] : [table("", [TEXT.outcome, TEXT.sentence, TEXT.from], rows)]),
  ]);
}

const CLASSES: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(OUTCOME_NAMES).map(([outcome, name]) => [name, outcome]));

/** `not-met.outdated`: the outcome before the point; `missing` and `open` are what cannot be told. */
function outcomeName(key: string): string {
  const [first = ""] = key.split(".");
  const outcome = first === "missing" || first === "open" ? "cannot-tell" : first;
  return isOutcome(outcome) ? OUTCOME_NAMES[outcome] : key;
}

const isOutcome = (name: string): name is Outcome => name in OUTCOME_NAMES;

function slotTable(topic: GuideTopic, { guide, at, moment }: PreviewInput, empty: Case): Html {
  const required = (theCase: Case) => {
    const report = checkCase({ case: theCase, guide, letters: lettersOf(guide), moment });
    return new Set(report.ok ? report.value.slots.flatMap((slot) => (slot.required ? [slot.slot] : [])) : []);
  };
  const complete = caseOf({ name: "", topic: topic.id, base: "complete", at, answers: {}, expect: {}, says: {}, slots: {} }, {}, guide);
  const [inEmpty, inComplete] = [required(empty), complete.ok ? required(complete.value) : new Set<string>()];
  const rows = guide.slots
    .filter((slot) => speaksOf(slot, topic.id))
    .map((slot, index) => [
      text(String(index + 1)),
      text(slot.title),
      text(
        typeof slot.required === "string"
          ? slot.required === "never"
            ? TEXT.notRequired
            : slot.required === "always"
              ? TEXT.required
              : TEXT.byAnswers
          : TEXT.byAnswers,
      ),
      text([inEmpty.has(slot.id) ? TEXT.wantedEmpty : "", inComplete.has(slot.id) ? TEXT.wantedComplete : ""].filter((one) => one !== "").join("、")),
      text(slot.sealed ? TEXT.sealed : ""),
      text(guide.clauses.find(({ id }) => id === slot.cites[0]?.clause)?.place ?? ""),
    ]);
  return table("", ["", TEXT.attachment, TEXT.wanted, TEXT.tried, TEXT.seal, TEXT.clause], rows);
}

/** The letters of the topic with nothing filled in: 【未填：…】 stands where an answer goes. */
function letterParts(topic: GuideTopic, guide: Guide, empty: Case): readonly Html[] {
  const complete = completeCase(guide, topic.id, guide.filing.opens);
  const filled = caseOf({ name: "", topic: topic.id, answers: {}, expect: {}, says: {}, slots: {} }, { base: complete }, guide);
  return lettersOf(guide).flatMap((letter) => {
    const document = guide.documents.find((one) => one.id === letter.id && speaksOf(one, topic.id));
    if (document === undefined || document.fromCheck) return [];
    const tries = [empty, ...(filled.ok ? [filled.value] : [])].map((one) => writeLetter({ letter, case: one, guide, topic, onRequest: true }));
    const written = tries.find((one) => one.kind === "written");
    const body =
      written?.kind === "written"
        ? documentLines(written.content).map((line) => el("p", {}, [text(inlineText(line))]))
        : [el("p", { class: "quiet" }, [text(TEXT.notWritten)])];
    return [el("article", { class: "letter" }, [el("h4", {}, [text(document.title), el("code", {}, [text(letter.id)])]), ...body])];
  });
}

function situationParts({ guide, situations }: PreviewInput): readonly Html[] {
  const results = situations.flatMap(({ content }) => content.situations.map((one) => runSituation(one, content, guide)));
  if (results.length === 0) return [el("p", { class: "quiet" }, [text(TEXT.noSituations)])];
  const rows = results.map(({ name, topic, passed, differences, problems }) => [
    el("span", { class: `outcome ${passed ? "met" : "not-met"}` }, [text(passed ? TEXT.passed : TEXT.failed)]),
    text(topic),
    text(name),
    text(
      [
        ...problems.map(({ path, problem }) => `${path}：${problem}`),
        ...differences.map(({ about, expected, found }) => TEXT.differs(about, expected, found)),
      ].join("；"),
    ),
  ]);
  return [table("", ["", TEXT.topic, TEXT.situation, TEXT.found], rows)];
}

function changeParts(before: Guide, after: Guide): readonly Html[] {
  const { entries, numbers } = compareGuides(before, after);
  if (entries.length === 0) return [el("p", { class: "quiet" }, [text(TEXT.same)])];
  const areas = [...new Set(entries.map(({ area }) => area))];
  const amounts = numbers.map(({ id, title, at, before: old, after: now }) => [
    text(title === "" ? id : title),
    text(at),
    el("del", {}, [text(old)]),
    el("ins", {}, [text(now)]),
  ]);
  return [
    ...(amounts.length === 0 ? [] : [table(TEXT.numbers, [TEXT.entry, TEXT.place, TEXT.before, TEXT.after], amounts)]),
    ...areas.map((area) =>
      table(
        AREA_NAMES[area],
        ["", TEXT.entry, TEXT.difference],
        entries
          .filter((entry) => entry.area === area)
          .map(({ kind, id, title, values }) => [
            text(CHANGE_NAMES[kind]),
            el("span", {}, [text(title === "" ? id : title), el("code", {}, [text(id)])]),
            el(
              "div",
              {},
              values
                .slice(0, MOST_VALUES)
                .map(({ at, before: old, after: now, words }) =>
                  el("p", {}, [text(at === "" ? "" : `${at}：`), ...(words ? changesOnly(words, 30).map(marked) : pair(old, now))]),
                ),
            ),
          ]),
      ),
    ),
  ];
}

const MOST_VALUES = 40;
const pair = (old: string | undefined, now: string | undefined): readonly Html[] => [
  ...(old === undefined ? [] : [el("del", {}, [text(old)])]),
  ...(now === undefined ? [] : [text(" "), el("ins", {}, [text(now)])]),
];
const marked = ({ kind, text: words }: Change): Html => (kind === "same" ? text(words) : el(kind === "gone" ? "del" : "ins", {}, [text(words)]));

function table(caption: string, head: readonly string[], rows: readonly (readonly Html[])[]): Html {
  if (rows.length === 0) return text("");
  return el("table", {}, [
    ...(caption === "" ? [] : [el("caption", {}, [text(caption)])]),
    el("thead", {}, [
      el(
        "tr",
        {},
        head.map((name) => el("th", {}, [text(name)])),
      ),
    ]),
    el(
      "tbody",
      {},
      rows.map((row) =>
        el(
          "tr",
          {},
          row.map((cell) => el("td", {}, [cell])),
        ),
      ),
    ),
  ]);
}
