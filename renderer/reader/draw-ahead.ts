import { useEffect } from "react";
import type { Attachment } from "../../shared/case/case.ts";
import { orderOf, turnOf } from "../../shared/case/page-changes.ts";
import { askHost } from "../host/host.ts";
import { useAttachmentOverviews } from "../state/attachment-overviews.ts";
import { useOpenCase } from "../state/open-case.ts";
import { pageAddress } from "./page-address.ts";

/** Widths in which pages are drawn, so that a little zoom draws nothing again. */
const WIDTHS = [640, 960, 1280, 1600, 2000, 2500, 3000];

/** The width in which the page that was read last was drawn: the next will be too. */
let latest = 960;

/** The width to draw a page in that is shown so many pixels of the screen wide. */
export const pictureWidth = (wanted: number): number => WIDTHS.find((one) => one >= wanted) ?? 3000;

/** The same of a page that is read. */
export function readingWidth(wanted: number): number {
  latest = pictureWidth(wanted);
  return latest;
}

/** What is shown comes first: so long nothing else has been asked of the program. */
const REST_MS = 400;
/** Of more, one opens few. */
const MOST = 24;

/**
 * Has the first pages of attachments drawn as they will be read, one after the other, while their list is looked at: the program keeps
 * them, and one that is opened stands at once.
 */
export function useFirstPagesAhead(attachments: readonly Attachment[]): void {
  const key = useOpenCase((state) => state.opened?.key) ?? "";
  const looks = useAttachmentOverviews((state) => state.looks);
  const addresses = attachments.slice(0, MOST).flatMap((attachment, index) => {
    const look = looks.get(`${key}\n${attachment.file}`);
    if (!look?.ok) return [];
    const page = orderOf(attachment, look.value.pages)[0] ?? 1;
    return [pageAddress({ key, attachment, page, turn: turnOf(attachment, page), width: latest, ticket: `ahead ${index}` })];
  });
  const asked = addresses.join("\n");
  useEffect(() => {
    const left = new AbortController();
    const timer = window.setTimeout(() => void drawAll(asked.split("\n"), left.signal), REST_MS);
    return () => {
      window.clearTimeout(timer);
      left.abort();
    };
  }, [asked]);
}

/** Those that were drawn already, for as long as the page of the program lives. */
const drawn = new Set<string>();

async function drawAll(addresses: readonly string[], signal: AbortSignal): Promise<void> {
  for (const address of addresses) {
    if (signal.aborted || address === "" || drawn.has(address)) continue;
    await drawOne(address, signal);
  }
}

async function drawOne(address: string, signal: AbortSignal): Promise<void> {
  if (window.guohe !== undefined) {
    // the window asks by address alone
    const picture = new Image();
    picture.src = address;
    await picture.decode().catch(() => undefined);
  } else {
    const answer = await askHost(address, { signal }).catch(() => undefined);
    if (answer?.status !== 200) return;
  }
  drawn.add(address);
}
