/**
 * How likely something is by its features, from 0 to 1: the logistic function of what they say together.
 * @param bias and what `weightOf` gives: in hundredths
 */
export function likelihood(features: readonly string[], bias: number, weightOf: (feature: string) => number | undefined): number {
  return 1 / (1 + Math.exp(-features.reduce((sum, feature) => sum + (weightOf(feature) ?? 0), bias) / 100));
}
