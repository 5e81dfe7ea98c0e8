import { useEffect, useMemo } from "react";
import { subjectsOf } from "../../shared/documents/document-subjects.ts";
import { type LetterOutcome, writeLetter } from "../../shared/documents/write-letter.ts";
import { partyName } from "../../shared/facts/facts.ts";
import { findTopic, type GuideDocument, speaksOf } from "../../shared/guide/guide.ts";
import { useChecked } from "./checked.ts";
import { useDocumentRecord } from "./document-record.ts";
import { useLetters } from "./letters.ts";
import { useCase } from "./open-case.ts";
import { loadPolicies, usePolicies } from "./policies.ts";

/** One document to be written, or not: for the case, or for one of its agreements or partners. `key`: id, or id and `:` and whom it is for. */
export type PlannedDocument = {
  readonly key: string;
  readonly document: GuideDocument;
  readonly subject?: string;
  readonly subjectName?: string;
  readonly onRequest: boolean;
  readonly outcome: LetterOutcome;
};

/** The documents that the product has words for, each written again from the answers as they stand. */
export function usePlannedDocuments(): readonly PlannedDocument[] {
  const theCase = useCase();
  const guide = useChecked((state) => state.guide);
  const report = useChecked((state) => state.report);
  const letters = useLetters();
  const requested = useDocumentRecord((state) => state.requested);
  const policies = usePolicies((state) => state.policies);
  useEffect(() => {
    if (policies === undefined) void loadPolicies();
  }, [policies]);
  return useMemo(() => {
    if (!guide || !report) return [];
    const topic = findTopic(guide, theCase.topic);
    if (!topic.ok) return [];
    const source = { case: theCase, guide, topic: topic.value, report, ...(policies && { policies }) };
    return guide.documents
      .filter((document) => speaksOf(document, topic.value.id))
      .flatMap((document): readonly PlannedDocument[] => {
        const letter = letters.find((candidate) => candidate.id === document.id);
        if (!letter) return [];
        return subjectsOf(document, source).map((subject) => {
          const key = subject === undefined ? document.id : `${document.id}:${subject}`;
          const onRequest = requested.has(key);
          const about = subject === undefined ? {} : { subject, subjectName: partyName(theCase, subject) };
          return { key, document, onRequest, ...about, outcome: writeLetter({ ...source, letter, onRequest, ...(subject === undefined ? {} : { subject }) }) };
        });
      });
  }, [theCase, guide, report, letters, policies, requested]);
}
