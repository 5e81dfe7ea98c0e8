import type { Case } from "../case/case.ts";
import type { Guide } from "./guide.ts";

/**
 * The guide that a case was made under: by id and, where the case names it, by edition. A case that names none was made
 * when there was one edition, so the first of the list counts: the product's own, which stands before what was installed.
 */
export function guideOfCase<G extends Pick<Guide, "id" | "edition">>(
  guides: readonly G[],
  { guide, guideEdition }: Pick<Case, "guide" | "guideEdition">,
): G | undefined {
  return guides.find(({ id, edition }) => id === guide && (guideEdition === undefined || edition === guideEdition));
}
