import type { BuildReport, BuiltFrom } from "../report.ts";
import type { MadePackage } from "../versions/package-change.ts";

/** A package, and what it was built from */
export type BuiltPackage = BuiltFrom & {
  readonly folder: string;
  readonly report: BuildReport;
  readonly builtAt: string;
  /** the title after which the folder of the case is named, if it had it when one of its packages was built */
  readonly namedAfter?: string;
  /** the packages made so far, the last one first; absent of what an earlier program made */
  readonly made?: readonly MadePackage[];
};
