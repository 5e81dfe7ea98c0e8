/** Items that have no identity of their own, with a key by their place: for lists that are drawn again as a whole. */
export function numbered<T>(items: readonly T[]): readonly { readonly key: string; readonly item: T }[] {
  return items.map((item, index) => ({ key: String(index + 1), item }));
}
