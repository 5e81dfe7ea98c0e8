import type { Locator } from "playwright-core";

export type SentFile = { readonly name: string; readonly base64: string };

/** Lets files fall on an element, as from the system's own window. */
export async function dropFiles(target: Locator, files: readonly SentFile[]): Promise<void> {
  await target.evaluate((element, dropped) => {
    const dataTransfer = new DataTransfer();
    for (const { name, base64 } of dropped) dataTransfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
    for (const type of ["dragover", "drop"]) element.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  }, files);
}
