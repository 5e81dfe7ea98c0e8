import { expect, test } from "vitest";
import { findPlaces, indexPlaces } from "../../../shared/find/find-places.ts";
import { oneForEachFact } from "../../../shared/find/one-for-each-fact.ts";

const ask = (path: string, label: string, answer: string | undefined, name = "协议") => ({
  path,
  label,
  answer,
  place: { title: `${name} · ${label}`, detail: `合作协议　${answer ?? "未填"}`, goes: path },
});
const met = (path: string, about: string, plain: string | undefined) => ({
  path,
  about,
  plain,
  place: { title: `${about}　${plain ?? "差 3 天"}`, detail: "检查结果　已符合", also: "协议写明了期限", goes: about },
});
const questions = [
  ask("agreements[0].term.stated", "合作期限", "已载明"),
  ask("agreements[0].term.page", "合作期限所在页", "第 2 页"),
  ask("agreements[0].term.translationPage", "合作期限的译文所在页", undefined),
  ask("agreements[1].term.stated", "合作期限", "已载明"),
  ask("agreements[1].signatories[0].page", "页", "4"),
];

test("the page of a fact, and that it meets the rules, are told with the fact and found there", () => {
  const places = oneForEachFact(questions, [met("agreements[0].term", "载明合作期限", "已符合"), met("agreements[1].term", "协议期限", "已符合")]);
  expect(places.map(({ title, detail }) => [title, detail])).toEqual([
    ["协议 · 合作期限", "合作协议　已载明　第 2 页　已符合"],
    ["协议 · 合作期限", "合作协议　已载明"],
    ["协议 · 页", "合作协议　4"],
    ["协议期限　已符合", "检查结果　已符合"],
  ]);
  const found = (query: string) => findPlaces(indexPlaces(places), query, 9).first.map(({ goes }) => goes);
  expect(found("合作期限")).toEqual(["agreements[0].term.stated", "agreements[1].term.stated"]);
  expect(found("期限所在页")).toEqual(["agreements[0].term.stated"]);
  expect(found("写明了")).toEqual(["agreements[0].term.stated", "协议期限"]);
});

test("a result that says more has a place of its own", () => {
  expect(oneForEachFact(questions, [met("agreements[0].term", "载明合作期限", undefined)]).at(-1)?.title).toBe("载明合作期限　差 3 天");
});
