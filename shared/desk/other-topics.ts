import { type CheckInput, checkCase } from "../check/check-case.ts";
import type { GuideTopic } from "../guide/guide.ts";
import { isEligibilityRule } from "./line-groups.ts";

/** How a case would stand in another topic as to who may apply. `against`: what rules it out, `open`: what is not answered for it yet; titles of rules. */
export type OtherTopic = { readonly topic: GuideTopic; readonly against: readonly string[]; readonly open: readonly string[] };

/** The other topics of the guide for a case as it is, by the rules about who may apply: those first that nothing rules out, the fewer open questions the better. */
export function otherTopics(input: CheckInput): readonly OtherTopic[] {
  const { guide, case: theCase } = input;
  const others = guide.topics.flatMap((topic): OtherTopic[] => {
    if (topic.id === theCase.topic) return [];
    const report = checkCase({ ...input, case: { ...theCase, topic: topic.id } });
    if (!report.ok) return [];
    const eligibility = new Set(guide.rules.filter(isEligibilityRule).map(({ id }) => id));
    const titles = (outcome: string) => [
      ...new Set(report.value.findings.filter((finding) => eligibility.has(finding.rule) && finding.outcome === outcome).map(({ title }) => title)),
    ];
    return [{ topic, against: titles("not-met"), open: titles("cannot-tell") }];
  });
  return others.toSorted((one, other) => one.against.length - other.against.length || one.open.length - other.open.length);
}
