import type { Page } from "playwright-core";
import type { Deed } from "./random-answers.ts";

/**
 * Does deeds inside the page, through the events that a browser sends when a user acts, and tells for each whether its
 * control was there. Many times quicker than to drive each control from outside.
 */
export function doDeeds(page: Page, deeds: readonly Deed[]): Promise<readonly boolean[]> {
  return page.evaluate(async (all) => {
    // a turn of the event loop is enough for React; frames of the screen would make it many times slower
    const turn = () => new Promise((done) => setTimeout(done, 0));
    const control = (path: string) => document.getElementById(`field-${path}`);
    const type = (element: HTMLElement, words: string) => {
      const prototype = element instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
      element.focus();
      Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(element, words);
      element.dispatchEvent(new InputEvent("input", { bubbles: true, data: words }));
      element.blur();
    };
    const pick = async (element: HTMLElement, label: string, index: number) => {
      const box = element.closest(".ant-select");
      if (box === null) return false;
      element.focus();
      box.dispatchEvent(new MouseEvent("mousedown", { bubbles: true }));
      let options: HTMLElement[] = [];
      for (let wait = 0; wait < 60 && options.length === 0; wait += 1) {
        await turn();
        options = [...document.querySelectorAll<HTMLElement>(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option")];
      }
      const chosen = options.find((option) => option.innerText.trim() === label) ?? options[index % Math.max(1, options.length)];
      chosen?.click();
      element.blur();
      await turn();
      return chosen !== undefined;
    };
    const one = async (deed: (typeof all)[number]): Promise<boolean> => {
      if (deed.kind === "remove") {
        const item = [...document.querySelectorAll<HTMLElement>("[data-path]")].find((element) => element.dataset.path === deed.path);
        const button = [...(item?.querySelectorAll<HTMLElement>("button") ?? [])].find((candidate) =>
          candidate.getAttribute("aria-label")?.startsWith("删除“"),
        );
        button?.click();
        return button !== undefined;
      }
      if (deed.kind === "add") {
        const place = [...document.querySelectorAll<HTMLElement>("[data-path]")].find((element) => element.dataset.path === deed.path);
        const named = [...(place ?? document).querySelectorAll<HTMLElement>("button")].find((button) => /^\s*添加/.test(button.innerText));
        const button = control(deed.path) ?? named;
        button?.click();
        return button !== null && button !== undefined;
      }
      const folded = { "budget.total": "填报的总额不同", "budget.internationalCooperation": "另填数额" }[deed.path];
      if (folded !== undefined && control(deed.path) === null) {
        [...document.querySelectorAll("button")].find(({ innerText }) => innerText === folded)?.click();
        await turn();
      }
      const element = control(deed.path);
      if (element === null || element.matches(":disabled")) return false;
      if (deed.kind === "type") {
        type(element, deed.words);
        return true;
      }
      if (deed.kind === "radio") {
        if (element instanceof HTMLInputElement && element.type === "checkbox") {
          element.click();
          return true;
        }
        if (element.closest(".ant-select")) return pick(element, "", deed.index);
        const radios = element.closest("[role=radiogroup]")?.querySelectorAll<HTMLInputElement>("input[type=radio]") ?? [];
        const radio = radios[deed.index % Math.max(1, radios.length)];
        radio?.click();
        return radio !== undefined;
      }
      return deed.kind === "pick" ? pick(element, deed.label, deed.path.length) : false;
    };
    const done: boolean[] = [];
    for (const deed of all) {
      done.push(await one(deed));
      await turn();
    }
    return done;
  }, deeds);
}

/** Goes to a section of a case by its address, as the back button does, and waits until it stands there. */
export function goToAddress(page: Page, key: string, section: string): Promise<void> {
  return page.evaluate(
    async ({ hash, id }) => {
      location.hash = hash;
      const stands = () =>
        document.querySelector(`[data-section="${id}"][aria-current=page]`) !== null && document.querySelector("main:not([aria-busy=true]) h1") !== null;
      const limit = performance.now() + 60_000;
      do {
        await new Promise((done) => setTimeout(done, 2));
        if (performance.now() > limit) throw new Error(`no section at ${hash}`);
      } while (!stands());
    },
    { hash: `#/case/${key}/section/${section}`, id: section },
  );
}

/** Has the page save what it holds, and waits until it says that it has. */
export function saveNow(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const limit = performance.now() + 60_000;
    window.dispatchEvent(new KeyboardEvent("keydown", { key: "s", ctrlKey: true, bubbles: true }));
    do {
      await new Promise((done) => setTimeout(done, 3));
      if (performance.now() > limit) throw new Error("not saved");
    } while (document.querySelector("[data-saving=saved]") === null);
  });
}

/** What every control of the page shows: words, ticks and chosen options by the control's id. */
export function shownAnswers(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(() => {
    const shown: Record<string, string> = {};
    for (const element of document.querySelectorAll<HTMLElement>("main [id^='field-'], main [role=radiogroup], main .none-box input")) {
      const place = element.id || element.closest<HTMLElement>("[data-path]")?.dataset.path || "";
      const name = `${place} ${element.getAttribute("role") ?? element.tagName}`;
      const select = element.closest(".ant-select");
      if (element.getAttribute("role") === "radiogroup") {
        shown[`${name} ${element.getAttribute("aria-labelledby")}`] = [...element.querySelectorAll<HTMLInputElement>("input")]
          .map((input) => (input.checked ? "x" : "-"))
          .join("");
      } else if (select) shown[name] = (select.textContent ?? "").replace(/\s+/g, " ").trim();
      else if (element instanceof HTMLInputElement && (element.type === "checkbox" || element.type === "radio")) shown[name] = element.checked ? "x" : "-";
      else if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) shown[name] = element.value;
    }
    return shown;
  });
}
