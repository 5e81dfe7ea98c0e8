import { create } from "zustand";
import type { SubmissionRecord } from "../../shared/desk/submission-record.ts";
import type { AppError } from "../../shared/errors.ts";
import { bridge } from "../host/api.ts";
import { noteOutside } from "./open-case.ts";

type State = { readonly key: string; readonly record: SubmissionRecord; readonly error: AppError | undefined };

/** What was said of the online submission of a build of the open case. */
export const useSubmission = create<State>(() => ({ key: "", record: { build: "", ticked: [] }, error: undefined }));

/** Shows what was kept of this build; of another one nothing holds. */
export async function loadSubmission(key: string, build: string): Promise<void> {
  const shown = useSubmission.getState();
  if (shown.key === key && shown.record.build === build) return;
  useSubmission.setState({ key, record: { build, ticked: [] }, error: undefined });
  const kept = await bridge.call("package:submission", { key });
  const now = useSubmission.getState();
  if (kept.ok && kept.value?.build === build && now.key === key && now.record.build === build) useSubmission.setState({ record: kept.value });
}

/** One after the other: what was typed last is what is kept. */
let writing: Promise<unknown> = Promise.resolve();

/** Changes the record and keeps it. */
export async function changeSubmission(change: (record: SubmissionRecord) => SubmissionRecord): Promise<void> {
  const { key, record } = useSubmission.getState();
  const next = change(record);
  useSubmission.setState({ record: next });
  const before = writing;
  const kept = (async () => {
    await before;
    return bridge.call("package:set-submission", { key, record: next });
  })();
  writing = kept;
  const done = await kept;
  useSubmission.setState({ error: done.ok ? undefined : done.error });
}

/** Under which its steps stand among those of the case. */
export const SUBMISSION = "submission";

/** What is clicked on the page before the submission is a step of undo there: without it Ctrl Z would take back an older answer of the case. */
export async function stepSubmission(what: "submitted" | "ticked" | "returned", change: (record: SubmissionRecord) => SubmissionRecord): Promise<void> {
  const { key, record: before } = useSubmission.getState();
  let after = change(before);
  const put = (to: SubmissionRecord) => {
    const now = useSubmission.getState();
    if (now.key === key && now.record.build === to.build) void changeSubmission(() => to);
  };
  const back = () => {
    // what was typed since comes back with the step
    after = useSubmission.getState().record.build === before.build ? useSubmission.getState().record : after;
    put(before);
  };
  noteOutside(`${SUBMISSION}.${what}`, { back, again: () => put(after) });
  await changeSubmission(() => after);
}
