import type { PicturePool } from "./picture-client.ts";
import { PICTURE_STEPS, type ShrunkPicture, type StoredPicture } from "./picture-steps.ts";

type Picture = { readonly bytes: Uint8Array; readonly picture: StoredPicture };

/** Pictures that are tried first, to know which step all others go to. */
const TRIED = 3;
/** What the tried ones promise is met only nearly: with this much to spare. */
const SPARE = 0.97;
/** The same where every picture was tried: room for what else is written into the file. */
const EXACT = 0.995;
/** The step before one that differs in quality alone, or in colour that most scans have not, takes at least so many times its bytes. */
const LEAST_MORE = 1.2;
const LAST = PICTURE_STEPS.length - 1;

/**
 * Codes pictures at the gentlest step at which their file has at most `limit` bytes: a few are tried, then all go to the
 * step that those promise, and only if that is not enough the largest go further down, no more of them than needed.
 * A picture that gains nothing is not among the result.
 * @param size bytes of the whole file as it is
 * @param onPicture called after each picture of the one pass over all; what it throws ends the work
 */
export async function shrinkToFit<T extends Picture>(
  pictures: readonly T[],
  size: number,
  limit: number,
  pool: PicturePool,
  onPicture: (done: number, total: number) => Promise<void>,
): Promise<ReadonlyMap<T, ShrunkPicture>> {
  const pictureBytes = sum(pictures, ({ bytes }) => bytes.length);
  const fixed = size - pictureBytes;
  const samples = spread(pictures, TRIED);
  const sampleBytes = sum(samples, ({ bytes }) => bytes.length);
  const tried = new Map<number, ReadonlyMap<T, ShrunkPicture>>();
  const shareAt = new Map<number, number>();
  // where all are tried, what they promise is what they take
  const spare = samples.length < pictures.length ? SPARE : EXACT;

  const step = await gentlest();
  const shrunk = new Map(await coded(pictures, step, tried.get(step)));
  for (let next = step + 1; next <= LAST && left() > limit; next++) await lower(next);
  return shrunk;

  function left(): number {
    return fixed + sum(pictures, (one) => shrunk.get(one)?.bytes.length ?? one.bytes.length);
  }

  /** From the step that is likely for such a limit up to gentler ones, or down to harder ones. */
  async function gentlest(): Promise<number> {
    const wanted = (limit - fixed) / Math.max(1, pictureBytes);
    let at = wanted > 0.7 ? 0 : wanted > 0.5 ? 2 : wanted > 0.35 ? 3 : wanted > 0.2 ? 4 : 6;
    if (await promises(at)) {
      while (at > 0 && mayAllowMore(at) && (await promises(at - 1))) at -= 1;
      return at;
    }
    while (at < LAST && !(await promises(at))) at += 1;
    return at;
  }

  /** Not even tried: the gentler of two steps in quality alone, which takes so many bytes more that they cannot be there. */
  function mayAllowMore(at: number): boolean {
    const [gentler, step] = [PICTURE_STEPS[at - 1], PICTURE_STEPS[at]];
    // black and white is the same at every quality
    const inQualityAlone = gentler?.ppi === step?.ppi && step?.text === false;
    return !inQualityAlone || fixed + pictureBytes * (shareAt.get(at) ?? 0) * LEAST_MORE <= limit * spare;
  }

  async function promises(at: number): Promise<boolean> {
    const known = shareAt.get(at);
    const share = known ?? (await tryAt(at));
    return fixed + pictureBytes * share <= limit * spare;
  }

  /** The share of their bytes that the tried pictures keep at a step. */
  async function tryAt(at: number): Promise<number> {
    const made = await coded(samples, at);
    tried.set(at, made);
    const share = sampleBytes === 0 ? 1 : sum(samples, (one) => made.get(one)?.bytes.length ?? one.bytes.length) / sampleBytes;
    shareAt.set(at, share);
    return share;
  }

  /** Takes the largest pictures, a few at a time, to a further step until the file fits. */
  async function lower(next: number): Promise<void> {
    const bySize = pictures.toSorted((one, other) => (shrunk.get(other) ?? other).bytes.length - (shrunk.get(one) ?? one).bytes.length);
    for (let from = 0; from < bySize.length && left() > limit; from += pool.size * 2) {
      const made = await coded(bySize.slice(from, from + pool.size * 2), next);
      for (const [one, smaller] of made) if (smaller.bytes.length < (shrunk.get(one) ?? one).bytes.length) shrunk.set(one, smaller);
    }
  }

  /** @param known what was coded at this step before */
  async function coded(some: readonly T[], at: number, known?: ReadonlyMap<T, ShrunkPicture>): Promise<ReadonlyMap<T, ShrunkPicture>> {
    const wanted = PICTURE_STEPS[at];
    const result = new Map<T, ShrunkPicture>();
    let done = 0;
    // the pool has one picture a thread in work: no more copies than that lie in memory
    const waiting = [...some];
    const next = async (): Promise<void> => {
      for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
        const smaller = known?.get(one) ?? (wanted && (await pool.shrink(one.bytes, one.picture, wanted)));
        if (smaller) result.set(one, smaller);
        if (some === pictures) await onPicture(++done, some.length);
      }
    };
    await Promise.all(Array.from({ length: pool.size * 2 }, next));
    return result;
  }
}

const sum = <T>(all: readonly T[], of: (one: T) => number): number => all.reduce((total, one) => total + of(one), 0);

/** A few of many, from first to last. */
function spread<T>(all: readonly T[], count: number): readonly T[] {
  if (all.length <= count) return all;
  return Array.from({ length: count }, (_, index) => all[Math.floor(((index + 0.5) * all.length) / count)]).flatMap((one) => (one === undefined ? [] : [one]));
}
