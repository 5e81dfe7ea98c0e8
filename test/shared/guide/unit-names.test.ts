import { describe, expect, it } from "vitest";
import { namesWord, wordsNamedIn } from "../../../shared/guide/unit-names.ts";

describe("words in the name of a unit", () => {
  it.each([
    ["欧洲联盟委员会", ["欧洲联盟"]],
    ["CERN 欧洲核子研究组织", ["研究组织"]],
    ["Acme Robotics GmbH", ["GmbH"]],
    ["ACME S.L.", ["SL"]],
    ["Conseil Européen de la Recherche", ["conseil europeen"]],
    ["European Commission", ["联盟", "european commission"]],
  ])("%s bears one of %j", (name, words) => {
    expect(namesWord(name, words)).toBe(true);
  });

  it.each([
    ["上海大学", ["联盟", "Union"]],
    ["Unionville University", ["Union"]],
    ["Commission for European Affairs", ["European Commission"]],
    ["European", ["European Commission"]],
    ["", ["GmbH", "European Commission", "公司"]],
    ["Acme", []],
  ])("%s bears none of %j", (name, words) => {
    expect(namesWord(name, words)).toBe(false);
  });

  it("answers for several lists of one name, whichever is asked first", () => {
    const names = wordsNamedIn("Fundación Robótica S.A.");
    expect([names(["公司"]), names(["SA"]), names(["Fundacion"]), names(["Robotica SA"]), names(["Stiftung"])]).toEqual([false, true, true, true, false]);
  });
});
