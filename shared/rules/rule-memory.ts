import type { Case } from "../case.ts";
import type { Finding, SlotReport } from "../report.ts";
import type { GuideRule } from "./guide.ts";
import type { CheckContext, SlotFinder, Subject, Verdict } from "./verdict.ts";

/** What one finding was made from: the partner or agreement itself, answers at the top of the case, slots, the moment. */
type Remembered = Looked & { readonly about: object | undefined; readonly finding: Finding };

/** What was looked at; absent while nothing of the kind was. */
type Looked = { readonly answers: Answers; readonly slots: ReadonlyMap<string, SlotLook> | undefined; readonly moment: CheckContext["moment"] | undefined };
type SlotLook = { readonly slot: string; readonly subject: string | undefined; readonly report: SlotReport | undefined };
type Answers = ReadonlyMap<PropertyKey, unknown>;

type Base = Omit<CheckContext, "rule">;
type About = Subject | { readonly kind: "case" } | Verdict;

/**
 * The findings of the check before, for the one who types: a finding whose answers are the same objects as before is the
 * same object again. Rests on the case never being changed in place (`writePath` keeps untouched branches as they are).
 */
export class RuleMemory {
  #guide: CheckContext["guide"] | undefined;
  #topic: string | undefined;
  #last = new Map<GuideRule, Map<string, Remembered>>();

  /** Begins a check: what was found of another guide or topic is forgotten. */
  start(base: Base): Recall {
    if (this.#guide !== base.guide || this.#topic !== base.topic.id) this.#last.clear();
    this.#guide = base.guide;
    this.#topic = base.topic.id;
    return new Recall(base, this.#last);
  }
}

/** One check with a memory: looks up what still stands, and notes what the other findings look at. */
class Recall {
  readonly #base: Base;
  readonly #last: Map<GuideRule, Map<string, Remembered>>;
  readonly #case: Case;
  #answers = new Map<PropertyKey, unknown>();
  #slots: Map<string, SlotLook> | undefined;
  #moment: CheckContext["moment"] | undefined;

  constructor(base: Base, last: Map<GuideRule, Map<string, Remembered>>) {
    this.#base = base;
    this.#last = last;
    this.#case = watching(base.case, (key, answer) => this.#answers.set(key, answer));
  }

  /** What a rule looks at, noted while it does. */
  contextFor(rule: GuideRule): CheckContext {
    const { guide, topic, moment, slotFor } = this.#base;
    const noteMoment = () => {
      this.#moment = moment;
      return moment;
    };
    const noteSlot: SlotFinder = (slot, subject) => {
      const report = slotFor(slot, subject);
      this.#slots ??= new Map();
      this.#slots.set(`${slot} ${subject ?? ""}`, { slot, subject, report });
      return report;
    };
    return {
      case: this.#case,
      guide,
      topic,
      rule,
      slotFor: noteSlot,
      get moment() {
        return noteMoment();
      },
    };
  }

  /** The finding of the check before, if all that it was made from is the same. Else begins to note what is looked at. */
  find(rule: GuideRule, about: About): Finding | undefined {
    const before = this.#last.get(rule)?.get(placeOf(about));
    if (before && before.about === itself(about) && this.#stands(before)) return before.finding;
    this.#answers = new Map();
    this.#slots = undefined;
    this.#moment = undefined;
    return undefined;
  }

  keep(rule: GuideRule, about: About, finding: Finding): void {
    // a verdict without a subject is made outside of what is watched
    if ("outcome" in about) return;
    const own = this.#last.get(rule) ?? new Map<string, Remembered>();
    own.set(placeOf(about), { about: itself(about), answers: this.#answers, slots: this.#slots, moment: this.#moment, finding });
    this.#last.set(rule, own);
  }

  #stands({ answers, slots, moment }: Looked): boolean {
    if (moment !== undefined && moment !== this.#base.moment) return false;
    if (!answersStand(answers, this.#base.case)) return false;
    for (const { slot, subject, report } of slots?.values() ?? []) if (this.#base.slotFor(slot, subject) !== report) return false;
    return true;
  }
}

function placeOf(about: About): string {
  return "outcome" in about || about.kind === "case" ? "" : about.path;
}

function itself(about: About): object | undefined {
  if ("outcome" in about || about.kind === "case") return undefined;
  return about.kind === "partner" ? about.partner : about.agreement;
}

/** Whether a case holds the very answers that were looked at before. */
export function answersStand(answers: Answers, theCase: Case): boolean {
  for (const [key, answer] of answers) if (Reflect.get(theCase, key) !== answer) return false;
  return true;
}

/** The case again, noting each answer at its top that is looked at. */
export function watchCase(theCase: Case): { readonly case: Case; readonly answers: Answers } {
  const answers = new Map<PropertyKey, unknown>();
  return { case: watching(theCase, (key, answer) => answers.set(key, answer)), answers };
}

function watching(theCase: Case, note: (key: PropertyKey, answer: unknown) => void): Case {
  return new Proxy(theCase, {
    get: (target, key) => {
      const answer: unknown = Reflect.get(target, key);
      note(key, answer);
      return answer;
    },
    // an answer added later would not be among those listed: what has listed them is always made anew
    ownKeys: (target) => {
      note(LISTED, LISTED);
      return Reflect.ownKeys(target);
    },
  });
}

/** Stands in no case. */
const LISTED = Symbol("all answers");
