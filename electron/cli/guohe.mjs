import { programsAreBuilt } from "../is-built.mjs";

/** `npm run guohe`: the built command line where it is up to date, which starts at once; else the source, through tsx. */
if (await programsAreBuilt()) {
  await import(new URL("../../dist/desktop/guohe.js", import.meta.url));
} else {
  const { register } = await import("tsx/esm/api");
  register();
  await import("./main.ts");
}
