import { programsAreBuilt } from "./is-built.mjs";

/**
 * Imports a program: the built one where it is up to date, which starts at once; else its source, through tsx.
 * @param built its name in dist/desktop, without ending
 * @param source where it lies in this folder
 */
export async function importProgram(built, source) {
  if (programsAreBuilt()) return import(new URL(`../dist/desktop/${built}.js`, import.meta.url));
  const { register } = await import("tsx/esm/api");
  register();
  return import(new URL(source, import.meta.url));
}
