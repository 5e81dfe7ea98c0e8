import type { Page } from "playwright-core";
import type { Case } from "../../../shared/case/case.ts";
import { joinPath, readPath } from "../../../shared/case/case-path.ts";
import { findTopic, type Guide } from "../../../shared/guide/guide.ts";
import { countryName } from "../../../shared/text/countries.ts";
import { languageNames } from "../../../shared/text/language-names.ts";
import type { Field, ListField } from "../../../shared/wizard/fields.ts";
import { sectionsOf } from "../../../shared/wizard/sections.ts";
import type { Hand } from "./hands.ts";
import { pageShown } from "./running-app.ts";

/**
 * Fills the open, empty case on screen with all answers of another case, section by section, as the catalogue of
 * questions puts them: typing and choosing only.
 */
export async function fillCase(page: Page, hand: Hand, target: Case, guide: Guide): Promise<void> {
  if (!findTopic(guide, target.topic).ok) throw new Error(`no topic ${target.topic}`);
  for (const [index, section] of sectionsOf(guide, target).entries()) {
    if (index > 0) await page.keyboard.press("Alt+ArrowRight");
    await page.locator(`[data-section="${section.id}"][aria-current=page]`).waitFor();
    await pageShown(page);
    for (const field of section.fields) await fillField({ page, hand, target }, field, "");
  }
}

type Filling = { readonly page: Page; readonly hand: Hand; readonly target: Case };

const idOf = (path: string) => `field-${path}`;

async function fillField(filling: Filling, field: Field, base: string): Promise<void> {
  if (field.kind === "heading" || field.kind === "topic" || field.kind === "ethics-categories") return;
  const path = joinPath(base, field.path);
  const value = readPath(filling.target, path);
  if (value === undefined) return;
  if (field.kind === "list") return fillList(filling, field, path, value);
  const { page, hand } = filling;
  if (path.startsWith("budget.items[") && field.kind === "yes-no") {
    if (value === true) await hand.tick(idOf(path));
    return;
  }
  // what the topic does not ask is no part of the journey: whether the package is ready without it shows at its end
  if ((await page.locator(`[id="${idOf(path)}"]`).count()) === 0) return;
  const isRadio = await page.locator(`[id="${idOf(path)}"]`).evaluate((control) => control instanceof HTMLInputElement && control.type === "radio");
  const words = wordsOf(filling, field, value);
  if (isRadio) await hand.radio(idOf(path), words[0] ?? "");
  else if (["text", "long-text", "yuan", "count", "page", "date", "month"].includes(field.kind)) await hand.type(idOf(path), words[0] ?? "");
  else await hand.pick(idOf(path), words);
}

async function fillList(filling: Filling, field: ListField, path: string, value: unknown): Promise<void> {
  const { page, hand } = filling;
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  if (items.length === 0) {
    const none = page.getByRole("button", { name: field.empty ?? "没有", exact: true });
    if (field.empty !== undefined && (await none.count()) > 0) await hand.press(none.first());
    return;
  }
  for (const index of items.keys()) {
    const add =
      path === "budget.items"
        ? page.getByRole("button", { name: "添加一行" })
        : path === "budget.selfFunding"
          ? page.getByRole("button", { name: "添加一项自筹" })
          : page.locator(`[id="${idOf(path)}"]`);
    if (field.fixed !== true) await hand.press(add);
    // a new row takes the focus when it stands there
    await page.waitForTimeout(30);
    for (const part of field.fields) await fillField(filling, part, `${path}[${index}]`);
  }
}

/** What a user would type, or the names of the options. */
function wordsOf({ target }: Filling, field: Field, value: unknown): readonly string[] {
  if ("options" in field) {
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    return values.map((one) => field.options.find((option) => option.value === one)?.label ?? languageNames([String(one)])[0] ?? String(one));
  }
  switch (field.kind) {
    case "yes-no":
      return [value === true ? (field.yes ?? "是") : (field.no ?? "否")];
    case "yuan":
      return [String(Number(value) / 10_000)];
    case "country":
      return [countryName(String(value)) ?? ""];
    case "party": {
      const parties = [...(target.partners ?? []).map((partner) => ({ id: partner.id, name: partner.nameZh ?? partner.name })), ...(target.units ?? [])];
      const ids: readonly unknown[] = Array.isArray(value) ? value : [value];
      return ids.map((id) => (id === "applicant" ? "申报单位" : (parties.find((party) => party.id === id)?.name ?? String(id))));
    }
    default:
      return [String(value)];
  }
}
