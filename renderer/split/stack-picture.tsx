import type { StackPageReport } from "../../shared/desk/split-report.ts";
import { STACK_PICTURES } from "../../shared/ipc/seal.ts";
import { PagePicture } from "../reader/page-picture.tsx";

/** A small picture of a page of the stack, turned as it will be attached. */
export function StackPicture({ page: { file, page, turn } }: { readonly page: StackPageReport }) {
  return <PagePicture key={String(turn)} pictures={STACK_PICTURES} attachment={{ file }} page={page} turn={turn ?? 0} width={160} alt="" />;
}
