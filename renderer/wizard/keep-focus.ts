import { useEffect } from "react";
import { fieldId } from "./controls/control.ts";

/**
 * Some buttons go away with what they do: a row is removed, an answer taken back, a panel closed. Whoever works with
 * the keyboard then goes on at the same place: at the choices whose answer was taken back; in the row that moved up,
 * else in the one before, else at the list.
 */
export function useKeepFocus(): void {
  useEffect(() => {
    // before React acts: afterwards the button stands nowhere
    const clicked = ({ target }: MouseEvent) => {
      const button = target instanceof Element && target.closest(".page-body") ? target : null;
      const place = button?.closest<HTMLElement>("[data-path]")?.dataset.path;
      if (place === undefined) return;
      const removing = button?.closest("[data-remove]") !== null;
      const choices = button?.closest("[role=radiogroup]");
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return;
        const choice = choices?.isConnected ? choices.querySelector<HTMLElement>("input:not(:disabled)") : null;
        if (choice) choice.focus({ preventScroll: true });
        else focusAt(place, removing);
      });
    };
    document.addEventListener("click", clicked, true);
    return () => document.removeEventListener("click", clicked, true);
  }, []);
}

function focusAt(place: string, removing: boolean): void {
  const [, list, number] = /^(.*)\[(\d+)\]$/.exec(place) ?? [];
  const places = list === undefined ? [place] : [place, `${list}[${Number(number) - 1}]`, list];
  for (const candidate of places) {
    const element = [...document.querySelectorAll<HTMLElement>("[data-path]")].find(({ dataset }) => dataset.path === candidate);
    const again = removing ? element?.querySelector<HTMLElement>("[data-remove]") : undefined;
    const control = again ?? document.getElementById(fieldId(candidate)) ?? element?.querySelector<HTMLElement>("input, textarea, button");
    if (!control) continue;
    control.focus({ preventScroll: true });
    control.scrollIntoView({ block: "nearest" });
    return;
  }
}
