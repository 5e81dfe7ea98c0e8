import { clauseUses } from "../../../shared/authoring/clause-uses.ts";
import { compareGuides } from "../../../shared/authoring/compare-guides.ts";
import { coverageOf } from "../../../shared/authoring/coverage.ts";
import type { GuideComparison, GuideName, GuideRemark, GuideReview, ReviewedGuide } from "../../../shared/authoring/guide-review.ts";
import { previewGuide } from "../../../shared/authoring/preview-guide.ts";
import { runSituation } from "../../../shared/authoring/situations.ts";
import { sourceLines } from "../../../shared/authoring/source-lines.ts";
import { isRecord } from "../../../shared/case/case-path.ts";
import { type AppError, type FieldProblem, fail, ok, type Result } from "../../../shared/errors.ts";
import type { Guide } from "../../../shared/guide/guide.ts";
import { GUIDE_FILE, isBinaryGuideFile } from "../../../shared/guide/guide-files.ts";
import { type OpenedGuide, openGuide } from "../../../shared/guide/open-guide.ts";
import { guideGapText } from "../../../shared/messages/guide-gap-text.ts";
import { formatMoment, type Moment } from "../../../shared/text/moment.ts";
import {
  type AuthoredGuide,
  checkAuthoredGuide,
  type GuidePlace,
  type GuideTexts,
  isGuidePlace,
  placeName,
  placeStamp,
  readAuthoredGuide,
  readGuidePlace,
} from "../../library/guides/authored-guide.ts";
import { guideReaders } from "../../library/guides/guide-folder.ts";
import { casesUnder, knownCases } from "../../library/guides/guide-shelf.ts";
import { partsOfGuide, readGuides } from "../../library/guides/guides.ts";
import { compareCase } from "./compare-under-guides.ts";

/**
 * Looks through a guide for its author: every fault with its place and lines, else what it leaves open; what becomes of each
 * clause; its situations. Errors: `file-not-found`, `file-unreadable`.
 */
export async function reviewGuide(place: GuidePlace): Promise<Result<GuideReview>> {
  const stamp = await placeStamp(place);
  const name = placeName(place);
  const texts = await readGuidePlace(place);
  if (!texts.ok && texts.error.kind !== "guide-invalid") return texts;
  if (!(await isGuidePlace(place))) {
    const [problem] = !texts.ok && texts.error.kind === "guide-invalid" ? texts.error.problems.filter(({ file }) => file === undefined) : [];
    return ok({ kind: "no-guide", place: name, stamp, ...(problem !== undefined && { problem: problem.problem }) });
  }
  const empty: ReviewedGuide = { kind: "guide", place: name, stamp, head: {}, faults: [], gaps: [], clauses: [], situations: [], untested: [] };
  if (!texts.ok) return ok({ ...empty, faults: faultsOf(texts.error) });
  const opened = openGuide(texts.value.files, name, await guideReaders(texts.value.files, name), texts.value.single);
  if (!opened.ok) return ok({ ...empty, faults: faultsOf(opened.error, texts.value) });
  const { values, guide: formed } = await partsOfGuide(opened.value);
  const known = { ...empty, head: headOf(values), ...extendsOf(opened.value), clauses: clauseUses(values) };
  const checked = await checkAuthoredGuide(texts.value, name);
  if (!checked.ok) return checked.error.kind === "guide-invalid" ? ok({ ...known, faults: faultsOf(checked.error, texts.value) }) : checked;
  return ok({ ...known, clauses: clauseUses(formed ?? values), ...(await reviewSound(checked.value)) });
}

/** What can be said of a guide without faults alone. */
async function reviewSound({ guide, source, files, single, situations }: AuthoredGuide) {
  const texts = { files, single };
  const gaps = coverageOf(guide, Object.keys(source.letters)).gaps.map((gap): GuideRemark => {
    const letter = gap.code === "letter-unused" ? source.letters[gap.letter] : undefined;
    const at = letter === undefined ? source.placeOf(gap.path) : { file: letter.file, line: 1, column: 1 };
    return remark({ ...at, path: gap.path, problem: guideGapText(gap) }, texts);
  });
  const results = situations.flatMap(({ file, content }) => content.situations.map((one) => ({ file, ...runSituation(one, content, guide) })));
  const tested = new Set(
    situations.flatMap(({ content }) => content.situations.flatMap(({ expect = {} }) => Object.keys(expect).map((key) => key.split("@")[0] ?? key))),
  );
  const there = (await readGuides()).guides.find(({ id, edition }) => id === guide.id && edition === guide.edition);
  return {
    gaps,
    situations: results,
    untested: [...new Set(guide.rules.map(({ id }) => id))].filter((id) => !tested.has(id)),
    ...(there !== undefined && { installed: there.sha256 === guide.sha256 ? ("same" as const) : ("other" as const) }),
  };
}

const faultsOf = (error: AppError, texts?: GuideTexts): readonly GuideRemark[] =>
  error.kind === "guide-invalid" ? error.problems.map((problem) => remark(problem, texts)) : [];

/** A remark with the lines of its place, where the file is one of the guide's own and has lines. */
function remark({ file, line = 1, column = 1, path, problem }: FieldProblem, texts: GuideTexts | undefined): GuideRemark {
  const name = texts?.single ? GUIDE_FILE : file;
  const text = name === undefined || isBinaryGuideFile(name) ? undefined : texts?.files.get(name);
  const source = text === undefined ? undefined : sourceLines(text, line, column);
  return { ...(file !== undefined && { file }), line, column, path, message: problem, ...(source !== undefined && { source }) };
}

function headOf(values: OpenedGuide["values"]): ReviewedGuide["head"] {
  const filing = isRecord(values.filing) ? values.filing : {};
  const { id, edition, title, documentNumber } = values;
  const told = { id, edition, title, documentNumber, opens: filing.opens, closes: filing.closes };
  return Object.fromEntries(Object.entries(told).filter(([, value]) => typeof value === "string"));
}

const extendsOf = ({ extends: base }: OpenedGuide) =>
  base === undefined ? {} : { extends: base.edition === undefined ? base.id : `${base.id}@${base.edition}` };

/** Holds a guide against an installed one. Its form must be right; names in it may still be unknown. Errors: those of reading it, `guide-invalid`, `guide-unknown`. */
export async function compareWithInstalled(place: GuidePlace, against: GuideName, moment: Moment): Promise<Result<GuideComparison>> {
  const [before, after] = [await installedGuide(against), await formedGuide(place)];
  if (!before.ok) return before;
  if (!after.ok) return after;
  const { guides } = await readGuides();
  const cases = casesUnder(await knownCases(), guides, against).map(({ case: theCase, folder }) => ({
    path: folder,
    ...(theCase.title != null && { title: theCase.title }),
    ...compareCase(theCase, before.value, after.value, moment),
  }));
  return ok({ changes: compareGuides(before.value, after.value), cases });
}

/** The preview page of a guide without faults, as `guohe guide preview` writes it. Errors: those of `readAuthoredGuide`, `guide-unknown`. */
export async function previewPage(place: GuidePlace, against: GuideName | undefined, moment: Moment): Promise<Result<string>> {
  const read = await readAuthoredGuide(place);
  if (!read.ok) return read;
  const other = against === undefined ? undefined : await installedGuide(against);
  if (other !== undefined && !other.ok) return other;
  const { guide, situations } = read.value;
  return ok(previewGuide({ guide, situations, at: formatMoment(moment), moment, ...(other !== undefined && { against: other.value }) }));
}

async function installedGuide({ id, edition }: GuideName): Promise<Result<Guide>> {
  const { guides } = await readGuides();
  const found = guides.find((guide) => guide.id === id && guide.edition === edition);
  return found === undefined ? fail({ kind: "guide-unknown", guide: id, edition, known: guides.map((guide) => guide.id) }) : ok(found);
}

async function formedGuide(place: GuidePlace): Promise<Result<Guide>> {
  const whole = await readAuthoredGuide(place);
  if (whole.ok) return ok(whole.value.guide);
  const texts = await readGuidePlace(place);
  if (!texts.ok) return texts;
  const opened = openGuide(texts.value.files, placeName(place), await guideReaders(texts.value.files, placeName(place)), texts.value.single);
  if (!opened.ok) return opened;
  const { guide } = await partsOfGuide(opened.value);
  return guide === undefined ? whole : ok(guide);
}
