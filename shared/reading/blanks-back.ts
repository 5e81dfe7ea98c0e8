/**
 * Words of a scan as they are shown: an engine that reads Chinese leaves no blank between Latin words (ShiliIntelligentEquipment Co.,Ltd.). What is
 * compared stays as it was read.
 */
export function blanksBack(text: string, isRecognised: boolean): string {
  if (!isRecognised) return text;
  return text.replace(GLUED, (word) => word.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ")).replace(/(?<=\p{Script=Latin}\.?),(?=\p{Lu}\p{Ll})/gu, ", ");
}

/** McIntyre, DiMarco and MacDonald are one word, as is GmbH. */
const GLUED = /(?<!\p{Script=Latin})(?!Mac\p{Lu})(?:\p{Lu}\p{Ll}{2,}){2,}(?!\p{Script=Latin})/gu;
