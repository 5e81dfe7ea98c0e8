/** Where zod keeps how it is set. */
const SETTINGS = /[/\\]zod[/\\]v4[/\\]core[/\\]core\.js$/;

/**
 * For vite: has zod go through its schemas as they are. It would make code of each when it is first used, which takes longer than it
 * ever saves here: a first case 25 ms instead of 5, a thousand cases 200 ms instead of 135. Screens may make no code anyhow.
 */
export const interpretedSchemas = {
  name: "interpreted-schemas",
  transform: (code, id) => (SETTINGS.test(id) ? `${code}\nconfig({ jitless: true });\n` : undefined),
};
