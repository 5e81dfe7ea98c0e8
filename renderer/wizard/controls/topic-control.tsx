import { Button, Select } from "antd";
import { useState } from "react";
import { checkCase } from "../../../shared/check/check-case.ts";
import { findingSentence, groupOf } from "../../../shared/desk/finding-group.ts";
import type { Finding } from "../../../shared/report.ts";
import { topicChange } from "../../../shared/wizard/topic-change.ts";
import { useChecked } from "../../state/checked.ts";
import { useClock } from "../../state/clock.ts";
import { useLetters } from "../../state/letters.ts";
import { answer, useAnswer, useCase } from "../../state/open-case.ts";
import { useIsOpenChoice } from "../../state/open-choices.ts";
import { Icon } from "../../ui/icon.tsx";
import { text } from "../../ui/text.ts";
import { type ControlProps, inputAttributes } from "./control.ts";

/** The topic itself. Another one is taken only after what falls away has been shown. */
export function TopicControl(props: ControlProps) {
  const guide = useChecked((state) => state.guide);
  const value = useAnswer(props.path);
  const [wanted, setWanted] = useState<string>();
  const nameOf = (id: unknown) => guide?.topics.find((topic) => topic.id === id)?.name ?? "";
  return (
    <>
      <Select<string>
        {...inputAttributes(props)}
        className="control select wide"
        {...(typeof value === "string" ? { value: wanted ?? value } : {})}
        options={(guide?.topics ?? []).map((topic) => ({ value: topic.id, label: `${topic.name}　${topic.title}` }))}
        onChange={(topic) => setWanted(topic === value ? undefined : topic)}
      />
      {wanted !== undefined && (
        <section className="topic-change" aria-label={text.topicChange.title(nameOf(wanted))}>
          <WhatChanges topic={wanted} name={nameOf(wanted)} />
          <div className="line">
            <Button
              type="primary"
              size="small"
              onClick={() => {
                answer(props.path, wanted);
                setWanted(undefined);
              }}
            >
              {text.topicChange.take(nameOf(wanted))}
            </Button>
            <Button size="small" onClick={() => setWanted(undefined)}>
              {text.topicChange.stay(nameOf(value))}
            </Button>
          </div>
        </section>
      )}
    </>
  );
}

/** What the other topic no longer asks, newly asks, and how its check would end. */
function WhatChanges({ topic, name }: { readonly topic: string; readonly name: string }) {
  useIsOpenChoice();
  const theCase = useCase();
  const guide = useChecked((state) => state.guide);
  const before = useChecked((state) => state.report?.findings ?? []);
  const letters = useLetters();
  const moment = useClock((state) => state.moment);
  if (!guide) return null;
  const { dropped, added, kept } = topicChange(theCase, guide, topic);
  const report = checkCase({ case: { ...theCase, topic }, guide, letters, moment });
  const after = report.ok ? report.value.findings : [];
  const known = new Set(before.filter(isMust).map(sameFinding));
  const newMust = after.filter((finding) => isMust(finding) && !known.has(sameFinding(finding)));
  const count = (findings: readonly Finding[], group: "must" | "lack") => findings.filter((finding) => groupOf(finding) === group).length;
  return (
    <>
      <p>
        <b>{text.topicChange.title(name)}</b>　{text.topicChange.kept(kept)}
      </p>
      {dropped.length > 0 && (
        <>
          <p>{text.topicChange.dropped}</p>
          <ul>
            {dropped.map(({ section, whole, labels }) => (
              <li key={section}>
                <b>{section}</b>　{whole && text.topicChange.whole}
                {/* a count is not broken at the end of a line */}
                {labels.join("、").replaceAll(" 项）", "\u00a0项）")}
              </li>
            ))}
          </ul>
        </>
      )}
      {added.length > 0 && <p>{text.topicChange.added(added.join("、"))}</p>}
      <p>
        {text.topicChange.check(count(before, "must"), count(after, "must"), count(before, "lack"), count(after, "lack"))}
        {newMust.length > 0 && text.topicChange.newMust}
      </p>
      {newMust.length > 0 && (
        <ul>
          {newMust.map((finding) => (
            <li key={sameFinding(finding)} className="line top">
              <Icon name="must" size="small" className="must" />
              <span>{findingSentence(finding)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const isMust = (finding: Finding) => groupOf(finding) === "must";
const sameFinding = (finding: Finding) => `${finding.rule} ${finding.subject ?? ""} ${finding.message}`;
