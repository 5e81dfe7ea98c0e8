import "./answers.css";
import { Button } from "antd";
import { memo, useEffect, useMemo, useState } from "react";
import { create } from "zustand";
import { DOUBT_RULE } from "../../shared/check/answer-doubts.ts";
import { writtenMomentText } from "../../shared/text/moment-text.ts";
import { type AnswerLine, answerLines, answersOutside, isOpenLine, openLines } from "../../shared/wizard/answer-lines.ts";
import type { Section } from "../../shared/wizard/fields.ts";
import { sectionsWithQuestions } from "../../shared/wizard/sections.ts";
import { FieldHint } from "../components/field-hint.tsx";
import { useFieldNote } from "../components/field-note.ts";
import { AnswerNotes } from "../components/review-notes.tsx";
import { words as reviewWords } from "../components/review-words.ts";
import { type SectionSummary, useChecked } from "../state/checked.ts";
import { useCase, useOpenCase } from "../state/open-case.ts";
import { goAndReturn, useReturnTo } from "../state/return-to.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { Icon } from "../ui/icon.tsx";
import { numbered } from "../ui/numbered.ts";
import { PageHead } from "../ui/page-head.tsx";
import { text } from "../ui/text.ts";

/** The case of which only what is open is shown: on the way to a field and back it stays so. */
const useOnlyOpen = create<{ readonly of: string | undefined }>(() => ({ of: undefined }));

/** 核对答案: all answers on one page by section, unanswered ones too, each with the way to its field and back; made to be printed. */
export function AnswersScreen() {
  const theCase = useCase();
  const guide = useChecked((state) => state.guide);
  const summaries = useChecked((state) => state.sections);
  // as the task list and 检查结果 count them
  const toAnswer = useChecked((state) => state.left.unanswered);
  const at = useChecked((state) => state.report?.at);
  const listed = useMemo(() => {
    if (!guide) return { sections: [], outside: [] };
    const of = { theCase, guide, base: "" };
    const sections = summaries.map((summary) => ({ summary, lines: answerLines(summary.section, of) })).filter(({ lines }) => lines.length > 0);
    const own = summaries.map(({ section }) => section);
    return { sections, outside: answersOutside(own, sectionsWithQuestions(guide), of) };
  }, [theCase, guide, summaries]);
  useReturnFocus();
  const questions = listed.sections.flatMap(({ lines }) => lines.flatMap((line) => (line.kind === "answer" ? [line] : [])));
  const open = questions.filter(isOpenLine);
  const key = useOpenCase((state) => state.opened?.key);
  const isChosen = useOnlyOpen((state) => key !== undefined && state.of === key);
  const onlyOpen = isChosen && open.length > 0;
  const notTaken = open.filter((line) => line.notTaken !== undefined).length;
  const topic = guide?.topics.find(({ id }) => id === theCase.topic);
  return (
    <main className="main answers">
      <div className="page">
        <div className="page-scroll">
          <PageHead
            title={text.answers.title}
            intro={text.answers.intro(questions.length, open.length - notTaken, toAnswer, notTaken)}
            tools={
              <span className="line no-print">
                {open.length > 0 && (
                  <Button onClick={() => useOnlyOpen.setState({ of: onlyOpen ? undefined : key })}>
                    {onlyOpen ? text.answers.all : text.answers.onlyOpen(open.length)}
                  </Button>
                )}
                <Button onClick={() => window.print()}>{text.answers.print}</Button>
              </span>
            }
          />
          <dl className="print-only answers-case">
            <dt>{text.answers.project}</dt>
            <dd>{theCase.title?.trim() || text.workspace.untitled}</dd>
            <dt>{text.answers.topic}</dt>
            <dd>{topic && `${topic.name}　${topic.title}`}</dd>
            <dt>{text.answers.at}</dt>
            <dd>{at && writtenMomentText(at)}</dd>
          </dl>
          <div className="page-body">
            {listed.sections.map(({ summary, lines }) => (
              <SectionAnswers key={summary.section.id} summary={summary} lines={lines} onlyOpen={onlyOpen} />
            ))}
            {!onlyOpen && listed.outside.length > 0 && <Outside lines={listed.outside} />}
          </div>
        </div>
      </div>
    </main>
  );
}

/** After 修改 and back the line that was left stands in view, with the focus on it. */
function useReturnFocus(): void {
  useEffect(() => {
    const { path } = useReturnTo.getState();
    useReturnTo.setState({ section: undefined, path: undefined, field: undefined });
    const line = path === undefined ? undefined : [...document.querySelectorAll<HTMLElement>("[data-change]")].find(({ dataset }) => dataset.change === path);
    if (line) {
      line.focus({ preventScroll: true });
      line.scrollIntoView({ block: "center" });
    } else document.querySelector<HTMLElement>("main.answers h1")?.focus({ preventScroll: true });
  }, []);
}

type SectionAnswersProps = { readonly summary: SectionSummary; readonly lines: readonly AnswerLine[]; readonly onlyOpen: boolean };

const SectionAnswers = memo(function SectionAnswers({ summary: { section, state }, lines, onlyOpen }: SectionAnswersProps) {
  const shown = onlyOpen ? openLines(lines) : lines;
  if (shown.length === 0) return null;
  return (
    <section className="answers-section" aria-labelledby={`answers-${section.id}`}>
      <h2 id={`answers-${section.id}`}>
        <Icon name={state === "doing" ? "doing" : state} className={state} />
        {section.title}
        <span className="meta">{text.workspace.states[state]}</span>
      </h2>
      <div className="answers-lines">
        {numbered(shown).map(({ key, item }) => (
          <Line key={key} line={item} section={section} />
        ))}
      </div>
    </section>
  );
});

function Line({ line, section }: { readonly line: AnswerLine; readonly section: Section | undefined }) {
  const depth = `depth-${Math.min(line.depth, 2)}`;
  const [noting, setNoting] = useState(false);
  if (line.kind === "heading") return <h3 className={depth}>{line.label}</h3>;
  if (line.kind === "item") return <h3 className={`${depth} item`}>{line.label}</h3>;
  const about = section ? `${section.title}　${line.label}` : line.label;
  return (
    <div className={`answer-line ${depth}`}>
      <span className="answer-label">{line.label}</span>
      <div className="answer-words">
        {line.answer ?? (line.notTaken === undefined && <Unanswered path={line.path} whileBlank={line.whileBlank} />)}
        {line.notTaken !== undefined && <ControlNote kind="must">{text.answers.notTaken(line.notTaken)}</ControlNote>}
        {line.answer !== undefined && section && <Doubts path={line.path} />}
      </div>
      {section && (
        <span className="answer-actions no-print">
          <button
            type="button"
            className="link dense"
            data-change={line.path}
            aria-label={text.answers.changeOf(line.label)}
            onClick={() => goAndReturn(section.id, line.path)}
          >
            {text.answers.change}
          </button>
          <button type="button" className="link dense" aria-label={reviewWords.writeOf(line.label)} aria-expanded={noting} onClick={() => setNoting(!noting)}>
            {reviewWords.ofPlace}
          </button>
        </span>
      )}
      <AnswerNotes path={line.path} about={about} writing={noting} done={() => setNoting(false)} />
    </div>
  );
}

/** What the form says beside the answer. */
function Doubts({ path }: { readonly path: string }) {
  const note = useFieldNote(path);
  const doubt = useChecked(({ lines }) =>
    lines.find(({ group, members }) => group === "lack" && members.some(({ finding: { rule, field } }) => rule === DOUBT_RULE && field === path)),
  );
  return (
    <>
      {doubt && <ControlNote kind="lack">{doubt.result}</ControlNote>}
      {note && <ControlNote kind={note.group}>{note.message}</ControlNote>}
      <FieldHint path={path} />
    </>
  );
}

/** A question that a check waits for has the sign of that; another one may stay blank. */
function Unanswered({ path, whileBlank }: { readonly path: string; readonly whileBlank: string | undefined }) {
  const isAwaited = useChecked(({ findings }) => findings.some(({ finding }) => finding.outcome === "cannot-tell" && finding.missing?.includes(path)));
  if (!isAwaited) return <span className="meta">{whileBlank ?? text.answers.unanswered}</span>;
  return (
    <span className="lack line">
      <Icon name="lack" size="small" />
      {text.wizard.asked}
    </span>
  );
}

function Outside({ lines }: { readonly lines: readonly AnswerLine[] }) {
  return (
    <section className="answers-section" aria-labelledby="answers-outside">
      <h2 id="answers-outside">{text.answers.outside}</h2>
      <p className="second">{text.answers.outsideNote}</p>
      <div className="answers-lines">
        {numbered(lines).map(({ key, item }) => (
          <Line key={key} line={item} section={undefined} />
        ))}
      </div>
    </section>
  );
}
