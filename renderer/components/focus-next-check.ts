/** The next step after a paper is marked as checked: the one filled button of the panel, else another that leads on, else what must be chosen before it. */
const AFTER_MARK = [".ant-btn-primary:not(:disabled)", ".agreement-next button", ".check-step .ant-btn:not(:disabled)", ".check-form input:not(:disabled)"];

/** After that is taken back: what marks it again, else what is asked for before that. */
const AFTER_UNCHECK = [".check-form [type=submit]:not(:disabled)", ".see-page", ".check-form input:not(:disabled)"];

/**
 * What marks a paper as checked, or takes that back, goes away with the press. Called with it, so that whoever works with the keyboard goes on at the
 * next step. A press that kept the focus leaves it where it is.
 */
export function focusNextCheck(after: "mark" | "uncheck"): void {
  // of two panels, the one in which one was at work
  const panel = document.activeElement?.closest<HTMLElement>(".rail, .agreement-panel");
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body || !panel?.isConnected) return;
    const next = (after === "mark" ? AFTER_MARK : AFTER_UNCHECK).map((one) => panel.querySelector<HTMLElement>(one)).find((one) => one !== null);
    next?.focus();
  });
}
