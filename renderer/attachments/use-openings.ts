import { useEffect, useMemo, useRef } from "react";
import type { Attachment } from "../../shared/case/case.ts";
import { readOf } from "../reader/use-reading.ts";
import { useAttachmentOverviews } from "../state/attachment-overviews.ts";
import { useOpenCase } from "../state/open-case.ts";
import { askForReading, documentName, leaveReading, useReadings } from "../state/readings.ts";

/** The first words of a file; `isRead`: they were recognised in its pictures; `waits`: they are still to be. */
export type Opening = { readonly text: string; readonly isRead: boolean; readonly waits: boolean };

const NOTHING: Opening = { text: "", isRead: false, waits: false };

/**
 * The first words of attachments, by their files: from the file itself, or of scans, recognised on their first page, where a
 * title stands; one scan after the other. What is not read yet when the screen is left is given up.
 * @param isKnown what the first words are not needed for
 */
export function useOpenings(papers: readonly Attachment[], isKnown: (paper: Attachment) => boolean): (file: string) => Opening {
  const key = useOpenCase((state) => state.opened?.key) ?? "";
  const looks = useAttachmentOverviews((state) => state.looks);
  const states = useReadings((state) => state.states);
  const scans = papers.flatMap((paper) => {
    const look = looks.get(`${key}\n${paper.file}`);
    if (!look?.ok || look.value.pages === 0 || look.value.opening.trim() !== "" || isKnown(paper)) return [];
    const document = { files: [{ file: paper.file, order: [1] }] };
    return [{ file: paper.file, document, name: documentName(key, document, [paper.sha256 ?? ""]) }];
  });
  const asked = JSON.stringify(scans);
  useEffect(() => {
    for (const { name, document } of JSON.parse(asked) as typeof scans) askForReading(name, key, document);
  }, [asked, key]);
  const latest = useRef(scans);
  latest.current = scans;
  useEffect(
    () => () => {
      for (const { name } of latest.current) leaveReading(name, key);
    },
    [key],
  );
  return useMemo(() => {
    const named = new Map((JSON.parse(asked) as typeof scans).map(({ file, name }) => [file, name]));
    return (file) => {
      const look = looks.get(`${key}\n${file}`);
      const name = named.get(file);
      if (!look?.ok || name === undefined) return look?.ok ? { ...NOTHING, text: look.value.opening } : NOTHING;
      const state = states.get(name);
      const text = (readOf(state)?.pages ?? []).flatMap(({ lines }) => lines.map((line) => line.text)).join("\n");
      return { text, isRead: text !== "", waits: state === undefined || state.kind === "waiting" || state.kind === "reading" };
    };
  }, [asked, key, looks, states]);
}
