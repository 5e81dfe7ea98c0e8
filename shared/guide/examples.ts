import { type Guide, type GuideExample, speaksOf } from "./guide.ts";

/** The examples that a guide gives for the answer at a path (`agreements[0].ip.stated`) in a topic. */
export function examplesAt({ examples }: Pick<Guide, "examples">, topic: string, path: string): readonly GuideExample[] {
  const field = path.replaceAll(/\[\d+\]/g, "");
  return examples.filter((example) => example.field === field && speaksOf(example, topic));
}
