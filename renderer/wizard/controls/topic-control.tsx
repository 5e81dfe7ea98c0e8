import { Button, Select } from "antd";
import { useEffect, useMemo, useState } from "react";
import { filesThatMove, type MovedFile } from "../../../shared/attachments/files-that-move.ts";
import type { Case } from "../../../shared/case/case.ts";
import { checkCase } from "../../../shared/check/check-case.ts";
import { leftOfCase } from "../../../shared/desk/case-standing.ts";
import { findingSentence, groupOf } from "../../../shared/desk/finding-group.ts";
import { slotName } from "../../../shared/desk/missing-list.ts";
import type { Finding } from "../../../shared/report.ts";
import { attachmentName } from "../../../shared/text/file-names.ts";
import { topicChange } from "../../../shared/wizard/topic-change.ts";
import { withAgreementsRegistered } from "../../state/agreement-files.ts";
import { askForOverview, overviewName, useAttachmentOverviews } from "../../state/attachment-overviews.ts";
import { withFilesMoved } from "../../state/attachments.ts";
import { useChecked } from "../../state/checked.ts";
import { useClock } from "../../state/clock.ts";
import { useLetters } from "../../state/letters.ts";
import { change, useAnswer, useCase, useOpenCase } from "../../state/open-case.ts";
import { useIsOpenChoice } from "../../state/open-choices.ts";
import { Icon } from "../../ui/icon.tsx";
import { text } from "../../ui/text.ts";
import { byTyping, type ControlProps, inputAttributes } from "./control.ts";

/** The topic itself. Another one is taken only after what falls away has been shown. */
export function TopicControl(props: ControlProps) {
  const guide = useChecked((state) => state.guide);
  const value = useAnswer(props.path);
  const [wanted, setWanted] = useState<string>();
  const moving = useFilesThatMove(wanted);
  const nameOf = (id: unknown) => guide?.topics.find((topic) => topic.id === id)?.name ?? "";
  return (
    <>
      <Select<string>
        {...inputAttributes(props)}
        className="control select wide"
        {...(typeof value === "string" ? { value: wanted ?? value } : {})}
        showSearch={byTyping}
        options={(guide?.topics ?? []).map((topic) => ({ value: topic.id, label: `${topic.name}　${topic.title}` }))}
        onChange={(topic) => setWanted(topic === value ? undefined : topic)}
      />
      {wanted !== undefined && (
        <section className="topic-change" aria-label={text.topicChange.title(nameOf(wanted))}>
          <WhatChanges topic={wanted} name={nameOf(wanted)} moving={moving} />
          <div className="line">
            <Button
              type="primary"
              size="small"
              onClick={() => {
                takeTopic(wanted, moving);
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
function WhatChanges({ topic, name, moving }: { readonly topic: string; readonly name: string; readonly moving: readonly MovedFile[] }) {
  useIsOpenChoice();
  const theCase = useCase();
  const guide = useChecked((state) => state.guide);
  const before = useChecked((state) => state.report?.findings ?? []);
  const left = useChecked((state) => state.left);
  const letters = useLetters();
  const moment = useClock((state) => state.moment);
  if (!guide) return null;
  const { dropped, added, kept } = topicChange(theCase, guide, topic);
  const next = withTopic(theCase, topic, moving);
  const report = checkCase({ case: next, guide, letters, moment });
  const after = report.ok ? report.value.findings : [];
  const known = new Set(before.filter(isMust).map(sameFinding));
  const newMust = after.filter((finding) => isMust(finding) && !known.has(sameFinding(finding)));
  const leftAfter = report.ok ? leftOfCase({ case: next, guide, report: report.value }) : left;
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
      {moving.length > 0 && (
        <>
          <p>{text.topicChange.moved}</p>
          <ul>
            {moving.map(({ attachment, slot }) => (
              <li key={attachment.id}>{text.topicChange.movedTo(attachmentName(attachment.file), slotName(slot, guide))}</li>
            ))}
          </ul>
        </>
      )}
      <p>
        {text.topicChange.check(left, leftAfter)}
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

/** Files of the case that have a slot in the topic only. */
function useFilesThatMove(topic: string | undefined): readonly MovedFile[] {
  const theCase = useCase();
  const key = useOpenCase((state) => state.opened?.key) ?? "";
  const guide = useChecked((state) => state.guide);
  const before = useChecked((state) => state.report?.slots);
  const letters = useLetters();
  const moment = useClock((state) => state.moment);
  const looks = useAttachmentOverviews((state) => state.looks);
  const files = topic === undefined ? "" : (theCase.attachments ?? []).map(({ file }) => file).join("\n");
  useEffect(() => {
    for (const file of files.split("\n")) if (file !== "") void askForOverview(key, file);
  }, [key, files]);
  return useMemo(() => {
    if (topic === undefined || !guide || !before) return [];
    const report = checkCase({ case: { ...theCase, topic }, guide, letters, moment });
    if (!report.ok) return [];
    return filesThatMove({ theCase, guide, before, after: report.value.slots }, (file) => {
      const look = looks.get(overviewName(key, file));
      return look?.ok ? look.value.opening : "";
    });
  }, [topic, theCase, guide, before, letters, moment, looks, key]);
}

const withTopic = (theCase: Case, topic: string, moving: readonly MovedFile[]): Case =>
  withFilesMoved({ ...theCase, topic }, new Map(moving.map(({ attachment, slot }) => [attachment.id, slot])));

/** Takes the topic and the files along that it has slots for, as one step of undo. */
function takeTopic(topic: string, moving: readonly MovedFile[]): void {
  const { case: theCase } = useOpenCase.getState();
  if (!theCase) return;
  const ids = moving.map(({ attachment }) => attachment.id);
  change("topic", withAgreementsRegistered(withTopic(theCase, topic, moving), ids));
}

const isMust = (finding: Finding) => groupOf(finding) === "must";
const sameFinding = (finding: Finding) => `${finding.rule} ${finding.subject ?? ""} ${finding.message}`;
