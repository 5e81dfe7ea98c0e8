import type { Statement } from "../../clauses.ts";
import { readDates } from "../../dates.ts";
import { placeOf } from "../element.ts";
import type { Reader } from "../reader.ts";
import type { Start } from "./defined-days.ts";

/**
 * “This Agreement comes into force on signature, applies to the Project from its beginning and expires on 31 December 2029”, where another
 * provision tells that the Project is carried out from 1 September 2026 until that last day: it holds from the first day of the Project.
 */
export function startOfProject({ clauses }: Reader, statements: readonly Statement[], end: string | undefined): Start | undefined {
  if (end === undefined || !statements.some(({ folded }) => FROM_ITS_BEGINNING.test(folded))) return undefined;
  const told = clauses
    .filter(({ isPreamble }) => !isPreamble)
    .flatMap((clause) => clause.statements)
    .flatMap((statement) => {
      const [first, last, ...others] = readDates(statement.folded);
      const isOfProject = first && last && others.length === 0 && last.last === end && first.date < end && PROJECT.test(statement.folded.slice(0, first.from));
      return isOfProject ? [{ date: first.date, statement }] : [];
    });
  const [one, ...rest] = told;
  return one && rest.every(({ date }) => date === one.date) ? { date: one.date, from: [placeOf(one.statement)], unknown: false } : undefined;
}

/** The beginning is that of the work, not of the agreement: both words stand in one sentence. */
const FROM_ITS_BEGINNING =
  /(?<![a-z])projects?(?![a-z])[^.;]{0,40} from (?:its|the|their)(?: very)? (?:beginning|start|outset|commencement)(?![a-z])|(?<![a-z])from the (?:beginning|start|outset|commencement) of the project(?![a-z])|(?<![a-z])(?:projekt|vorhaben)[a-z]* [^.;]{0,40}(?:von|ab|seit) (?:seinem |dessen |dem )?(?:beginn|anfang|start)(?![a-z])|(?<![a-z])(?:ab|seit|zum|vom) (?:dem )?(?:projektbeginn|projektstart|vorhabenbeginn|(?:beginn|start) des (?:projekts?|vorhabens))(?![a-z])|(?<![a-z])(?:des|depuis|a compter du) (?:son |le )?(?:debut|demarrage|commencement) du projet(?![a-z])|(?<![a-z])projet [^.;]{0,40}(?:des|depuis) son (?:debut|demarrage|commencement)|(?<![a-z])desde (?:el |o )?(?:inicio|comienzo|comeco) del? ?o? ?(?:proyecto|projeto|projecto)(?![a-z])|(?<![a-z])(?:proyecto|projeto|projecto) [^.;]{0,40}desde (?:o )?(?:su|seu) (?:inicio|comienzo|comeco)|(?<![a-z])(?:fin )?dall?'? ?(?:inizio|avvio) del progetto(?![a-z])|(?<![a-z])progetto [^.;]{0,40}dal suo (?:inizio|avvio)|(?:自|从)(?:本)?(?:项目|课题)(?:正式)?(?:开始|启动|起始|执行|实施)(?:之)?日?起/u;
const PROJECT = /(?<![a-z])(?:project|projekt|vorhaben|projet|proyecto|projeto|projecto|progetto)[a-z]*(?![a-z])|项目|课题/u;
