/**
 * In an open list of several, Tab goes on and keeps the answers: the list under it would take the choice that was just made back.
 */
export function keepChoicesByTab(): void {
  const keep = (event: KeyboardEvent) => {
    const { target } = event;
    if (event.key !== "Tab" || !(target instanceof HTMLInputElement) || !target.closest(".ant-select-multiple")) return;
    const active = document.getElementById(target.getAttribute("aria-activedescendant") ?? "");
    if (target.value === "" && active?.getAttribute("aria-selected") === "true") event.stopPropagation();
  };
  document.addEventListener("keydown", keep, { capture: true });
}
