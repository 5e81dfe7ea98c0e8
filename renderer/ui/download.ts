/** Has the browser download a text: where the page may not name a file of its own. */
export function download(name: string, words: string, type: "application/json" | "text/plain"): void {
  const address = URL.createObjectURL(new Blob([words], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // a slow browser still reads it after the click
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
