import "./wizard.css";
import "./steps.css";
import "./rows.css";
import "./budget.css";
import "./checks.css";
import { Button, ConfigProvider } from "antd";
import { Fragment, type ReactNode, type RefObject, useEffect, useMemo, useRef } from "react";
import { rulesOn } from "../../shared/guide/rule-selectors.ts";
import type { Section } from "../../shared/wizard/fields.ts";
import { sectionCount } from "../components/section-count.ts";
import { type SectionSummary, useChecked } from "../state/checked.ts";
import { backToTitle } from "../state/land-on-title.ts";
import { useReadOnly, useTopicId } from "../state/open-case.ts";
import { useChoiceOpen } from "../state/open-choices.ts";
import { sectionsOnPage } from "../state/page-sections.ts";
import { returnThere, useReturnTo } from "../state/return-to.ts";
import { focusTaken, goToPage, useRoute } from "../state/route.ts";
import { Icon } from "../ui/icon.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { text } from "../ui/text.ts";
import { BudgetFields, UnitSwitch } from "./budget-page.tsx";
import { Fields } from "./fields.tsx";
import { goToPlace } from "./go-to-place.ts";
import { useKeepFocus } from "./keep-focus.ts";
import { SectionChecks } from "./section-checks.tsx";
import { SectionTools } from "./section-tools.tsx";

/**
 * A section of the task list, with the short ones that share its page: their questions, the way to their neighbours, and their checks at the right. The one
 * that the address names is the one that the focus is in, wherever on the page that goes.
 */
export function SectionPage({ id }: { readonly id: string }) {
  const sections = useChecked((state) => state.sections);
  const { page, before, next } = useMemo(() => sectionsOnPage(sections, id), [sections, id]);
  const heading = useRef<HTMLHeadingElement>(null);
  const scrolled = useRef<HTMLDivElement>(null);
  useHoldStill(scrolled);
  useEntered(id, page, heading, scrolled);
  useKeepFocus();
  useWhyByKey();
  const readOnly = useReadOnly();
  if (page.length === 0) return null;
  return (
    <main className="main with-rail">
      <div className="page">
        <WayBack page={page} />
        <div className="page-scroll questions" ref={scrolled}>
          {page.map(({ section }) => (
            <Fragment key={section.id}>
              <SectionHead section={section} heading={section.id === id ? heading : undefined} readOnly={readOnly} />
              <SectionBody section={section} readOnly={readOnly} />
            </Fragment>
          ))}
        </div>
        <footer className="steps">
          <StepBack section={before?.section} />
          <span className="meta">{text.wizard.keys}</span>
          <ToChecks page={page} />
          <NextStep section={next?.section} />
        </footer>
      </div>
      <SectionChecks page={page} />
    </main>
  );
}

/**
 * Takes the focus to the field that was asked for, or to the title of the section that was gone to. Where it goes by itself to the questions of another section
 * of the page, the address names that one.
 */
function useEntered(
  id: string,
  page: readonly SectionSummary[],
  heading: RefObject<HTMLHeadingElement | null>,
  scrolled: RefObject<HTMLDivElement | null>,
): void {
  const focusPath = useRoute((state) => state.focusPath);
  const entered = useRef<string>(undefined);
  const onPage = useRef(page);
  onPage.current = page;
  useEffect(() => {
    // a field of another page: the way there has only begun, and that page takes it
    const wanted = focusPath === undefined ? id : (useChecked.getState().findSection(focusPath)?.id ?? id);
    if (!onPage.current.some(({ section }) => section.id === wanted)) return;
    if (focusPath !== undefined) {
      goToPlace(focusPath);
      focusTaken();
    } else if (entered.current !== id) {
      // a page that opens with it shows it already
      if (entered.current === undefined && onPage.current[0]?.section.id === id) heading.current?.focus({ preventScroll: true });
      else backToTitle();
    }
    entered.current = id;
  }, [focusPath, id, heading]);
  useEffect(() => {
    const element = scrolled.current;
    const follow = ({ target }: FocusEvent) => {
      const section = target instanceof Element ? target.closest<HTMLElement>(".page-body")?.dataset.of : undefined;
      if (section === undefined || section === entered.current) return;
      entered.current = section;
      goToPage({ kind: "section", section }, { replace: true });
    };
    element?.addEventListener("focusin", follow);
    return () => element?.removeEventListener("focusin", follow);
  }, [scrolled]);
}

type SectionPart = { readonly section: Section; readonly readOnly: boolean };

/** `heading`: of the section that one is in. */
function SectionHead({ section, heading, readOnly }: SectionPart & { readonly heading: RefObject<HTMLHeadingElement | null> | undefined }) {
  const isBudget = section.layout === "budget";
  return (
    <PageHead
      title={section.title}
      intro={isBudget ? undefined : section.id === "partners" ? <PartnersIntro>{section.intro}</PartnersIntro> : section.intro}
      tools={isBudget ? <UnitSwitch /> : !readOnly && <SectionTools section={section.id} />}
      heading={heading}
      level={heading ? 1 : 2}
    />
  );
}

function SectionBody({ section, readOnly }: SectionPart) {
  const questions = section.layout === "budget" ? <BudgetFields section={section} /> : <Fields fields={section.fields} base="" title={section.title} />;
  return readOnly ? (
    <fieldset className="page-body read-only" disabled>
      <ConfigProvider componentDisabled>{questions}</ConfigProvider>
    </fieldset>
  ) : (
    <div className="page-body" data-of={section.id}>
      {questions}
    </div>
  );
}

/** Where the applicant's headquarters stand abroad, whether these count as a partner is asked at once (reading E3). */
function PartnersIntro({ children }: { readonly children: ReactNode }) {
  const topic = useTopicId();
  const asks = useChecked(({ guide }) => guide !== undefined && rulesOn(guide, ["fact:applicant.headquartersCountry"], topic).length > 0);
  return (
    <>
      {children}
      {asks && <span className="block">{text.wizard.parentCompany}</span>}
    </>
  );
}

/** Back to the page of answers, where 修改 was followed from there, or to the field that waits for what is added here. */
function WayBack({ page }: { readonly page: readonly SectionSummary[] }) {
  const { section: left, field } = useReturnTo();
  if (!page.some(({ section }) => section.id === left)) return null;
  return (
    <div className="way-back">
      <button type="button" className="link" onClick={returnThere}>
        <Icon name="left" size="small" />
        {field ? text.wizard.addedBack(field.title) : text.answers.back}
      </button>
    </div>
  );
}

/** Where the rail stands below the page: what its checks come to, and the way down to them. */
function ToChecks({ page }: { readonly page: readonly SectionSummary[] }) {
  const summary = page.find(({ state }) => state === "must") ?? page.find((one) => sectionCount(one).length > 0);
  const count = summary ? sectionCount(summary).join("") : "";
  return (
    <button type="button" className="link dense to-checks" onClick={showChecks}>
      {text.wizard.checks}
      {count !== "" && <span className={summary?.state === "must" ? "must" : undefined}>{count}</span>}
      <Icon name="down" size="small" />
    </button>
  );
}

const showChecks = () => document.querySelector(".main.with-rail > .rail")?.scrollIntoView({ block: "start" });

type Neighbour = { readonly section: { readonly id: string; readonly title: string } | undefined };

function StepBack({ section }: Neighbour) {
  if (!section) return <span className="neighbour" />;
  return (
    <button type="button" className="link neighbour left" onClick={() => goToPage({ kind: "section", section: section.id })}>
      <Icon name="left" size="small" />
      {section.title}
    </button>
  );
}

/** The next section, after the last one what the checks say: the loudest control of the page, unless a choice waits on it. */
function NextStep({ section }: Neighbour) {
  const choiceOpen = useChoiceOpen();
  return (
    <span className="neighbour right">
      <Button type={choiceOpen ? "default" : "primary"} onClick={() => goToPage(section ? { kind: "section", section: section.id } : { kind: "findings" })}>
        {section?.title ?? text.workspace.findings}
        <Icon name="right" size="small" />
      </Button>
    </span>
  );
}

/** Shift F1 at a field opens why it is asked: the question mark itself is no stop on the way with Tab. */
function useWhyByKey(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "F1" || !event.shiftKey || event.isComposing || !(event.target instanceof Element)) return;
      const why = event.target.closest("[data-path]")?.querySelector<HTMLButtonElement>(".why");
      if (!why) return;
      event.preventDefault();
      event.stopPropagation();
      why.click();
    };
    // before F1 alone is taken for the manual
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, []);
}

/**
 * What one types into stays where it is: when a note comes or goes above it, with the letter or with its findings a frame
 * later, the page is scrolled by as much before that is painted. The browser's own scroll anchoring does so only once a
 * page has been scrolled.
 */
function useHoldStill(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = page.current;
    if (element === null) return;
    let typedInto: EventTarget | null = null;
    const hold = () => {
      const target = document.activeElement;
      if (target === null || target !== typedInto) return;
      const top = target.getBoundingClientRect().top;
      requestAnimationFrame(() => {
        if (document.activeElement !== target) return;
        const moved = target.getBoundingClientRect().top - top;
        if (Math.abs(moved) >= 1) element.scrollBy({ top: moved, behavior: "instant" });
      });
    };
    const beforeKey = ({ target }: Event) => {
      typedInto = target;
      hold();
    };
    const leave = () => {
      typedInto = null;
    };
    element.addEventListener("beforeinput", beforeKey);
    element.addEventListener("focusout", leave);
    const unfollow = useChecked.subscribe(hold);
    return () => {
      element.removeEventListener("beforeinput", beforeKey);
      element.removeEventListener("focusout", leave);
      unfollow();
    };
  }, [page]);
}
