import type { Case } from "../case.ts";
import type { Finding, SlotReport } from "../report.ts";
import type { GuideRule } from "./guide.ts";
import type { CheckContext, SlotFinder, Subject, Verdict } from "./verdict.ts";
import { Looks, looksStand, watchCase } from "./watched-case.ts";

/** What one finding was made from: the partner or agreement itself, what was looked at in the case, slots, the moment. */
type Remembered = Looked & {
  readonly about: object | undefined;
  readonly finding: Finding;
  /** the slots among which those looked at were last found to be the same */
  among: SlotFinder;
};

/** What was looked at; absent while nothing of the kind was. */
type Looked = { readonly looks: Looks; readonly slots: ReadonlyMap<string, SlotLook> | undefined; readonly moment: CheckContext["moment"] | undefined };
type SlotLook = { readonly slot: string; readonly subject: string | undefined; readonly report: SlotReport | undefined };

type Base = Omit<CheckContext, "rule">;
type About = Subject | { readonly kind: "case" } | Verdict;

/**
 * The findings of the check before, for the one who types: a finding whose answers are the same objects as before is the
 * same object again.
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
  #looks = new Looks();
  #slots: Map<string, SlotLook> | undefined;
  #moment: CheckContext["moment"] | undefined;

  constructor(base: Base, last: Map<GuideRule, Map<string, Remembered>>) {
    this.#base = base;
    this.#last = last;
    this.#case = watchCase(base.case, () => this.#looks);
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
    this.#looks = new Looks();
    this.#slots = undefined;
    this.#moment = undefined;
    return undefined;
  }

  keep(rule: GuideRule, about: About, finding: Finding): void {
    // a verdict without a subject is made outside of what is watched
    if ("outcome" in about) return;
    const own = this.#last.get(rule) ?? new Map<string, Remembered>();
    own.set(placeOf(about), { about: itself(about), looks: this.#looks, slots: this.#slots, moment: this.#moment, finding, among: this.#base.slotFor });
    this.#last.set(rule, own);
  }

  #stands(before: Remembered): boolean {
    const { slotFor, moment } = this.#base;
    if (before.moment !== undefined && before.moment !== moment) return false;
    if (!looksStand(before.looks, this.#base.case)) return false;
    if (before.slots === undefined || before.among === slotFor) return true;
    for (const { slot, subject, report } of before.slots.values()) if (slotFor(slot, subject) !== report) return false;
    before.among = slotFor;
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
