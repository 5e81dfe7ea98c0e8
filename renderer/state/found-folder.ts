import { useMemo } from "react";
import type { Case } from "../../shared/case/case.ts";
import type { ReadFrom } from "../../shared/case/read-from-schema.ts";
import { namesOfParty } from "../../shared/facts/facts.ts";
import { isFactAsked } from "../../shared/files-first/asked-fact.ts";
import { type OfferedFact, type OfferedValue, offerFacts, takenValue, topicNamed, unitsOffered } from "../../shared/files-first/offer-facts.ts";
import type { ProposedUnit } from "../../shared/files-first/own-units.ts";
import { regionsOf } from "../../shared/files-first/partner-region.ts";
import { type FileProposal, type FileToPropose, type FolderProposal, proposeFiles, type SlotRole } from "../../shared/files-first/propose-files.ts";
import { slotOfPlace } from "../../shared/files-first/put-into-case.ts";
import { saidInFiles } from "../../shared/files-first/said-in-files.ts";
import { unitsOf } from "../../shared/files-first/strange-agreement.ts";
import { guideOfCase } from "../../shared/guide/case-guide.ts";
import type { Guide } from "../../shared/guide/guide.ts";
import { attachmentName } from "../../shared/text/file-names.ts";
import { useFound } from "./found-files.ts";
import { guidesOnOffer, useLibrary } from "./library.ts";
import { useOpenCase } from "./open-case.ts";

/** A folder with all that is proposed for it, and the value that is taken of each offer. */
export type Folder = {
  readonly files: readonly FileToPropose[];
  readonly proposal: FolderProposal;
  /** those that take part beside the applicant */
  readonly units: readonly ProposedUnit[];
  /** those that are not put in yet */
  readonly shown: readonly FileProposal[];
  readonly facts: readonly OfferedFact[];
  readonly taken: ReadonlyMap<string, OfferedValue>;
  /** what those say whose content alone is taken, to be held to the answers later */
  readonly says: readonly ReadFrom[];
  /** of the project, else the one that the papers name */
  readonly topic: string | undefined;
  /** of the project, or the one that a new project would have */
  readonly guide: Guide | undefined;
};

/** What is proposed of the files that were found, for a new project or beside the answers of one. */
export function useFolder(): Folder {
  const { files: found, states, places, taken: chosen, ours, put, isReading } = useFound();
  const theCase = useCaseInto();
  const library = useLibrary((state) => state.library);
  return useMemo(() => {
    const files = found.map((file): FileToPropose => ({ ...file, state: states.get(file.key) ?? { kind: isReading ? "waiting" : "unread" } }));
    const inCase = {
      partners: (theCase?.partners ?? []).map(namesOfParty),
      // what this folder has put in is told by the files of the folder
      files: new Map(
        (theCase?.attachments ?? []).flatMap(({ file, sha256 }) => (sha256 && ![...put.values()].includes(file) ? [[sha256, attachmentName(file)]] : [])),
      ),
    };
    const guide = (theCase && library && guideOfCase(library.guides, theCase)) ?? guidesOnOffer(library)[0];
    const applicant = chosen.get("applicant.name")?.value;
    const call = { year: Number(guide?.issuedOn.slice(0, 4) ?? 0), place: guide?.words ?? {}, regions: guide ? regionsOf(guide) : [] };
    const propose = (isAsked?: (role: SlotRole) => boolean) => {
      const proposal = proposeFiles(
        files,
        places,
        [...(theCase ? unitsOf(theCase) : []), ...ours.filter((name) => name !== "")],
        ours.includes(""),
        inCase,
        isAsked,
      );
      // once it is chosen who applies, the other parties on our side take part
      const own = unitsOffered(files, proposal, theCase, applicant);
      // of a project that is there the topic is known
      const all = offerFacts(files, proposal, theCase, call, own).filter(
        ({ field, values }) => values.some(({ file }) => !put.has(file)) && (field !== "topic" || theCase === undefined),
      );
      const taken = new Map(
        all.flatMap((fact) => {
          const value = takenValue(fact, chosen.get(fact.id));
          return value ? [[fact.id, value] as const] : [];
        }),
      );
      return { proposal, own, all, taken };
    };
    const first = propose();
    const named = first.all.filter(({ field }) => field === "topic").flatMap((fact) => ({ ...fact, values: [first.taken.get(fact.id) ?? []].flat() }));
    const topic = theCase?.topic ?? (guide && topicNamed(named, guide));
    const isAsked = (role: SlotRole) => !guide || topic === undefined || slotOfPlace(guide, topic, { role }) !== undefined;
    // a paper that the topic does not ask for makes nobody a partner
    const isAside = first.proposal.files.some(({ place }) => place?.to === "slot" && !isAsked(place.role));
    const { proposal, own, all, taken } = isAside ? propose(isAsked) : first;
    const shown = proposal.files.filter(({ key }) => !put.has(key));
    const facts = guide && topic !== undefined ? all.filter(({ field }) => isFactAsked(field, guide, topic)) : all;
    const nameOf = (key: string) => files.find((file) => file.key === key)?.name ?? "";
    const says = saidInFiles(shown, offerFacts(files, proposal, undefined, call, own), nameOf);
    return { files, proposal, units: own.units, shown, facts, taken, says, topic, guide };
  }, [found, states, places, chosen, ours, put, isReading, theCase, library]);
}

/** The project that files are put into, once it is the open one. */
export function useCaseInto(): Case | undefined {
  const into = useFound((state) => state.into);
  return useOpenCase((state) => (into !== undefined && state.opened?.key === into ? state.case : undefined));
}

/** What was read of the files after they had been put into the open case: files without a place yet, and answers that it lacks. */
export function useLateOffers(): { readonly files: number; readonly facts: number } | undefined {
  const { shown, facts } = useFolder();
  const theCase = useCaseInto();
  if (theCase === undefined || shown.some(({ group }) => group === "coming")) return undefined;
  const open = facts.filter(({ field, answer }) => field !== "topic" && answer === undefined).length;
  return open === 0 ? undefined : { files: shown.filter(({ group }) => group !== "left").length, facts: open };
}
