import { expect, test } from "vitest";
import { folded } from "../../../shared/reading/folded.ts";
import { HEADING_WORDS } from "../../../shared/reading/vocabulary/headings.ts";
import { wordsIn } from "../../../shared/reading/vocabulary/words.ts";

test.each([
  "Verwertung der Ergebnisse",
  "Verwertung von Forschungsergebnissen",
  "§ 7 Ergebnisverwertung",
])("a German heading on the results of the work is one on intellectual property: %s", (heading) => {
  expect(wordsIn(HEADING_WORDS.ip, ["de"]).test(folded(heading))).toBe(true);
});
