import { same } from "./same-item.ts";
import { type Item, itemsOf, type Node, type Pair } from "./section-nodes.ts";
import { allParagraphs } from "./sections.ts";

/** Finds for each value of the original its equal in the translation, those of one kind and one way of writing first. */
export function matchItems(left: readonly Item[], right: readonly Item[], mayMatch: (item: Item, partner: Item) => boolean = () => true): void {
  const alike = [
    (one: Item, other: Item) => one.kind === other.kind && one.value?.isFigure === other.value?.isFigure,
    (one: Item, other: Item) => one.kind === other.kind,
    () => true,
  ];
  for (const isAlike of alike)
    for (const item of left) {
      if (item.found) continue;
      const partner = right.find((one) => !one.found && isAlike(item, one) && same(item, one) && mayMatch(item, one));
      if (partner) [item.found, partner.found] = [true, true];
    }
  for (const [own, others] of [
    [left, right],
    [right, left],
  ] as const)
    for (const item of own) item.hasEqual ||= item.found || others.some((one) => same(item, one));
}

/** So many values, and so large a share of them, tell that a part stands in a passage though its heading was not made out. */
const [FEWEST, MOST_OF] = [4, 0.75];

/**
 * The pairs, with the parts that seemed to be missing and stand at the end of what translates the part before them: the heading of a table
 * that a scan has lost is no lost clause. Those that are found leave `missing`.
 */
export function withUnheaded(pairs: readonly Pair[], missing: Node[]): readonly Pair[] {
  return pairs.map((pair) => {
    let own = pair;
    for (const node of [...missing]) {
      const items = itemsOf(node);
      if (items.length < FEWEST || node.section.isSignature) continue;
      const spare = without(own.translation.items, own.original.items);
      const left = without(items, spare);
      if (items.length - left.length < items.length * MOST_OF) continue;
      missing.splice(missing.indexOf(node), 1);
      own = { ...own, original: joined(own.original, node, items) };
    }
    return own;
  });
}

/** The values that find no equal among others, each of which serves once. */
function without(items: readonly Item[], others: readonly Item[]): readonly Item[] {
  const free = [...others];
  return items.filter((item) => {
    const at = free.findIndex((one) => same(item, one));
    if (at >= 0) free.splice(at, 1);
    return at < 0;
  });
}

const joined = (node: Node, behind: Node, items: readonly Item[]): Node => ({
  ...node,
  items: [...node.items, ...items],
  length: node.length + behind.length,
  section: {
    ...node.section,
    paragraphs: [...(node.parts.length === 0 ? allParagraphs(node.section) : node.section.paragraphs), ...allParagraphs(behind.section)],
    parts: [],
  },
});
