import { describe, expect, test } from "vitest";
import {
  acceptedAnswer,
  chosenAnswer,
  decisionOn,
  fingerprint,
  isOffered,
  isTakenFromFiles,
  isUnseen,
  keptAnswer,
  lookedAt,
  missingAnswer,
  type Proposal,
  pickedAnswer,
  replacedAnswer,
  signedAnswer,
  undecidedAnswer,
} from "../../../shared/reading/proposals.ts";

const term: Proposal = {
  status: "present",
  page: 4,
  quote: "gilt für fünf (5) Jahre",
  facts: { start: "2025-09-15", end: "2030-09-14" },
  places: [],
};
const other: Proposal = { ...term, page: 5, quote: "gilt bis zum 31. Dezember 2029", facts: { start: "2025-09-15", end: "2029-12-31" } };
const unclear: Proposal = { status: "unclear", page: 3, quote: "bleibt vorbehalten", facts: {}, places: [] };
const missing: Proposal = { status: "missing", facts: {}, places: [] };

describe("a proposal", () => {
  test("is no answer before a person accepts it, and then gives verdict, page, quote and facts", () => {
    expect(decisionOn(undefined)).toBe("owed");
    const answer = acceptedAnswer(undefined, term, "stated");
    expect(answer).toMatchObject({ stated: true, page: 4, quote: "gilt für fünf (5) Jahre", start: "2025-09-15", end: "2030-09-14" });
    expect(decisionOn(answer)).toBe("accepted");
  });

  test("that nothing was found is accepted as missing", () => {
    const answer = acceptedAnswer(undefined, missing, "stated");
    expect(answer.stated).toBe(false);
    expect(decisionOn(answer)).toBe("marked-missing");
  });

  test("that the document leaves it open is seen as unclear, and counts as no statement", () => {
    const answer = acceptedAnswer(undefined, unclear, "stated");
    expect(answer).toMatchObject({ stated: null, page: 3, quote: "bleibt vorbehalten" });
    expect(decisionOn(answer)).toBe("unclear");
  });

  test("of a signature gives names and date, and no quote", () => {
    const signed: Proposal = { status: "present", page: 4, quote: "Für die Universität", facts: { name: "Jörg Müßigbaum", date: "2025-09-15" }, places: [] };
    const answer = acceptedAnswer({ signed: undefined }, signed, "signed");
    expect(answer).toMatchObject({ signed: true, page: 4, name: "Jörg Müßigbaum", date: "2025-09-15" });
    expect(answer).not.toHaveProperty("quote");
  });

  test("fills only what a person left open", () => {
    expect(acceptedAnswer({ end: "2031-01-01", quote: "of my own" }, term, "stated")).toMatchObject({
      stated: true,
      start: "2025-09-15",
      end: "2031-01-01",
      quote: "of my own",
    });
    expect(acceptedAnswer({ quote: "of my own" }, term, "stated")).not.toHaveProperty("page");
  });

  test("changes nothing that is accepted, typed, marked missing or seen as unclear", () => {
    const answers = [
      acceptedAnswer(undefined, term, "stated"),
      { stated: true, page: 2 },
      missingAnswer(undefined, term, "stated"),
      acceptedAnswer(undefined, unclear, "stated"),
    ];
    for (const answer of answers) expect(acceptedAnswer(answer, other, "stated")).toBe(answer);
  });
});

describe("what was taken over in 从材料开始", () => {
  const taken = { stated: true, page: 4, quote: term.quote, start: "2025-09-15", end: "2030-09-14", reading: { of: "files-first", taken: true } };

  test("stays as it is once a person accepts it, whatever was read, and is decided then", () => {
    const { reading: _taken, ...facts } = taken;
    for (const [proposal, decision] of [
      [term, "accepted"],
      [other, "typed"],
      [missing, "typed"],
      [unclear, "typed"],
    ] as const) {
      const answer = acceptedAnswer(taken, proposal, "stated");
      expect(answer).toMatchObject(facts);
      expect([isTakenFromFiles(taken), isTakenFromFiles(answer), decisionOn(answer)]).toEqual([true, false, decision]);
      expect([isOffered(answer, proposal), isUnseen(answer, proposal)]).toEqual([false, false]);
    }
  });

  test("gives way to the one of several answers that a person picks, and to a passage that is chosen without any reading", () => {
    const picked = pickedAnswer(taken, { facts: other.facts, place: { page: 5, quote: other.quote ?? "", lines: [] } }, term);
    expect(picked).toMatchObject({ stated: true, page: 5, quote: other.quote, end: "2029-12-31" });
    const chosen = chosenAnswer(taken, { page: 6, quote: "Laufzeit" }, undefined, "stated");
    expect([picked, chosen, lookedAt(taken)].map(isTakenFromFiles)).toEqual([false, false, false]);
    expect(lookedAt(chosen)).toBe(chosen);
  });
});

describe("a later reading", () => {
  const accepted = acceptedAnswer(undefined, term, "stated");

  test("is offered beside an accepted answer where it reads something else, and not where it reads the same", () => {
    expect(isOffered(accepted, term)).toBe(false);
    expect(isOffered(accepted, { ...term, quote: "gilt für  fünf (5)\nJahre" })).toBe(false);
    expect(isOffered(accepted, other)).toBe(true);
  });

  test("is offered beside a typed answer that says something else, and beside one that is marked missing", () => {
    expect(isOffered({ stated: true, page: 2, end: "2031-01-01" }, term)).toBe(true);
    expect(isOffered({ stated: true, page: 4 }, term)).toBe(false);
    expect(isOffered({ stated: true }, term)).toBe(false);
    expect(isOffered({ stated: false }, term)).toBe(true);
    expect(isOffered(missingAnswer(undefined, term, "stated"), term)).toBe(false);
    expect(isOffered(missingAnswer(undefined, term, "stated"), other)).toBe(true);
  });

  test("is not offered beside the same days in the words of the translation, and is beside others", () => {
    const ofTranslation = { stated: true, page: 1, quote: "自2025年9月15日起生效，有效期至2030年9月14日", start: "2025-09-15", end: "2030-09-14" };
    const taken = { ...ofTranslation, reading: { of: "files-first", taken: true } };
    for (const answer of [ofTranslation, taken]) expect(isOffered(answer, term)).toBe(false);
    expect(isOffered(taken, other)).toBe(true);
  });

  test("that finds nothing, or only something unclear, offers nothing", () => {
    expect(isOffered(accepted, missing)).toBe(false);
    expect(isOffered(accepted, unclear)).toBe(false);
  });

  test("offers nothing while the line waits for a person: there it is the proposal itself", () => {
    expect(isOffered(undefined, term)).toBe(false);
    expect(isOffered({ quote: "typed" }, term)).toBe(false);
  });

  test("that was passed over is not offered again, and another one is", () => {
    const kept = keptAnswer(accepted, other);
    expect(isOffered(kept, other)).toBe(false);
    expect(isOffered(kept, { ...other, facts: { end: "2028-01-01" } })).toBe(true);
    expect(decisionOn(kept)).toBe("typed");
  });

  test("that finds nothing leaves a typed answer unseen until somebody keeps it against that file, and an accepted one as it is", () => {
    const typed = { stated: true, page: 2, quote: "typed before the file came" };
    expect(isUnseen(typed, missing)).toBe(true);
    expect(isUnseen(keptAnswer(typed, missing), missing)).toBe(false);
    expect(isUnseen(typed, term)).toBe(false);
    expect(isUnseen(typed, undefined)).toBe(false);
    expect(isUnseen({ stated: false }, missing)).toBe(false);
  });

  test("that is taken replaces what was read before, and leaves what no reading gives", () => {
    expect(replacedAnswer({ ...accepted, translationPage: 9 } as typeof accepted, other, "stated")).toMatchObject({
      stated: true,
      page: 5,
      end: "2029-12-31",
      translationPage: 9,
      reading: { of: fingerprint(other), taken: true },
    });
  });
});

test("a passage that a person chose is a typed answer, which the reading it was chosen against is not offered for", () => {
  const chosen = chosenAnswer(undefined, { page: 2, quote: "chosen" }, term, "stated");
  expect(chosen).toMatchObject({ stated: true, page: 2, quote: "chosen" });
  expect(decisionOn(chosen)).toBe("typed");
  expect(isOffered(chosen, term)).toBe(false);
  expect(isOffered(chosen, other)).toBe(true);
});

test("an answer that waits again keeps what is entered, and no verdict", () => {
  const again = undecidedAnswer(acceptedAnswer(undefined, term, "stated"), "stated");
  expect(again).toEqual({ page: 4, quote: "gilt für fünf (5) Jahre", start: "2025-09-15", end: "2030-09-14" });
  expect(decisionOn(again)).toBe("owed");
});

describe("a signature that was read as an empty line", () => {
  const empty: Proposal = { status: "missing", page: 4, quote: "LIN Wei", facts: { name: "LIN Wei", date: "2026-03-02" }, places: [] };

  test("is signed once a person says so, on the day that the person gives, by the name that was read", () => {
    const answer = signedAnswer(undefined, empty, "2026-03-05");
    expect(answer).toMatchObject({ signed: true, name: "LIN Wei", date: "2026-03-05", page: 4 });
    expect(decisionOn(answer)).toBe("typed");
    expect(isOffered(answer, empty)).toBe(false);
    expect(signedAnswer({ name: "林薇" }, empty, undefined)).toMatchObject({ signed: true, name: "林薇" });
    expect(signedAnswer(undefined, empty, undefined)).not.toHaveProperty("date");
  });
});
