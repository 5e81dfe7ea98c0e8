import type { StackPageReport } from "../../shared/desk/split-report.ts";
import { STACK_PICTURES } from "../../shared/ipc/seal.ts";
import { PagePicture } from "../reader/page-picture.tsx";

/** Widths in which pages of a stack are drawn, so that a change of the window draws few of them again. */
const WIDTHS = [160, 320, 640];

/** A small picture of a page of the stack, turned as it will be attached. @param width on the screen */
export function StackPicture({ page: { file, page, turn }, width = 0 }: { readonly page: StackPageReport; readonly width?: number }) {
  const wanted = width * Math.min(2, window.devicePixelRatio || 1);
  const drawn = WIDTHS.find((one) => one >= wanted) ?? 640;
  return <PagePicture key={String(turn)} pictures={STACK_PICTURES} attachment={{ file }} page={page} turn={turn ?? 0} width={drawn} alt="" />;
}
