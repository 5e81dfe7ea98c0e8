/**
 * Reads the coded data of a JPEG without making a picture of it (ITU-T T.81, annexes B and F): codes, counts of blocks and
 * restart intervals must come out even. PDFium and libjpeg paint grey over a broken place and say nothing.
 */

type Component = { readonly id: number; readonly across: number; readonly up: number };
type Frame = { readonly width: number; readonly height: number; readonly components: readonly Component[] };
/** For each 16 bits what code they begin with: its length in the upper byte, its symbol in the lower; 0: none. */
type Codes = Uint16Array;
type Block = { readonly dc: Codes; readonly ac: Codes };

/** Blocks, so many at a time, each time for one unit of the scan. */
type ScanPlan = { readonly blocks: readonly Block[]; readonly units: number };

/** Baseline and extended sequential, Huffman coded; other frames are looked at no further than their markers. */
const SEQUENTIAL: ReadonlySet<number> = new Set([0xc0, 0xc1]);
const isOtherFrame = (marker: number) => marker >= 0xc2 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Whether the data of a JPEG is broken somewhere between its markers. Progressive pictures are taken as sound once their markers are. */
export function isDamagedJpeg(bytes: Uint8Array): boolean {
  const tables = new Map<number, Codes>();
  let frame: Frame | undefined;
  let restart = 0;
  let sequential = false;
  const seen = new Set<number>();
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(Buffer.from([0xff, 0xd8]));
  if (start < 0) return true;
  let at = start + 2;
  while (at + 4 <= bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return true;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) break;
    const end = at + 2 + word(bytes, at + 2);
    if (end > bytes.length || end < at + 4) return true;
    const segment = bytes.subarray(at + 4, end);
    if (marker === 0xc4) readTables(segment, tables);
    else if (marker === 0xdd) restart = word(segment, 0);
    else if (SEQUENTIAL.has(marker) || isOtherFrame(marker)) {
      frame = readFrame(segment);
      sequential = SEQUENTIAL.has(marker);
    } else if (marker === 0xda) {
      const plan = frame && sequential ? scanPlan(segment, frame, tables) : undefined;
      if (frame === undefined || (sequential && plan === undefined)) return true;
      for (let index = 0; index < (segment[0] ?? 0); index++) seen.add(segment[1 + 2 * index] ?? -1);
      const scan = codedData(bytes, end);
      // a height of 0 is told only after the scan (B.2.5)
      if (plan && frame.height > 0 && !comesOutEven(scan.intervals, plan, restart)) return true;
      at = scan.end;
      continue;
    }
    at = end;
  }
  return frame === undefined || frame.components.some(({ id }) => !seen.has(id));
}

const word = (bytes: Uint8Array, at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);

function readFrame(segment: Uint8Array): Frame {
  const components = Array.from({ length: segment[5] ?? 0 }, (_, index): Component => {
    const sampling = segment[7 + 3 * index] ?? 0;
    return { id: segment[6 + 3 * index] ?? 0, across: sampling >> 4, up: sampling & 15 };
  });
  return { height: word(segment, 1), width: word(segment, 3), components };
}

/** Codes are numbered from 0 in order of length (C.2). */
function readTables(segment: Uint8Array, tables: Map<number, Codes>): void {
  for (let at = 0; at + 17 <= segment.length; ) {
    const codes = new Uint16Array(0x10000);
    const counts = segment.subarray(at + 1, at + 17);
    let symbol = at + 17;
    let from = 0;
    for (const [index, count] of counts.entries()) {
      const span = 1 << (15 - index);
      for (let code = 0; code < count; code++, from += span) codes.fill(((index + 1) << 8) | (segment[symbol++] ?? 0), from, from + span);
    }
    tables.set(segment[at] ?? 0, codes);
    at = symbol;
  }
}

/** `undefined`: the scan speaks of components or tables that are not there. */
function scanPlan(segment: Uint8Array, { width, height, components }: Frame, tables: ReadonlyMap<number, Codes>): ScanPlan | undefined {
  const count = segment[0] ?? 0;
  const most = { across: Math.max(...components.map(({ across }) => across)), up: Math.max(...components.map(({ up }) => up)) };
  const blocks: Block[] = [];
  for (let index = 0; index < count; index++) {
    const component = components.find(({ id }) => id === segment[1 + 2 * index]);
    const choice = segment[2 + 2 * index] ?? 0;
    const [dc, ac] = [tables.get(choice >> 4), tables.get(0x10 | (choice & 15))];
    if (!component || component.across * component.up === 0 || !dc || !ac) return undefined;
    if (count === 1) {
      const across = Math.ceil(Math.ceil((width * component.across) / most.across) / 8);
      return { blocks: [{ dc, ac }], units: across * Math.ceil(Math.ceil((height * component.up) / most.up) / 8) };
    }
    for (let block = 0; block < component.across * component.up; block++) blocks.push({ dc, ac });
  }
  return { blocks, units: Math.ceil(width / (8 * most.across)) * Math.ceil(height / (8 * most.up)) };
}

/** The restart intervals of a scan without their stuffed zeros, and where the next marker stands. */
function codedData(bytes: Uint8Array, start: number): { readonly intervals: readonly Uint8Array[]; readonly end: number } {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const intervals: Uint8Array[] = [];
  let clean: Uint8Array[] = [];
  let from = start;
  for (let at = data.indexOf(0xff, start); ; at = data.indexOf(0xff, at)) {
    const marker = at < 0 ? 0xd9 : data[at + 1];
    if (marker === 0) {
      clean.push(data.subarray(from, at + 1));
      from = at + 2;
      at += 2;
    } else if (marker === 0xff) at += 1;
    else {
      const end = at < 0 ? data.length : at;
      intervals.push(Buffer.concat([...clean, data.subarray(from, end)]));
      if (marker === undefined || marker < 0xd0 || marker > 0xd7) return { intervals, end };
      clean = [];
      from = at + 2;
      at += 2;
    }
  }
}

function comesOutEven(intervals: readonly Uint8Array[], { blocks, units }: ScanPlan, restart: number): boolean {
  const each = restart === 0 ? units : restart;
  if (intervals.length !== Math.ceil(units / each)) return false;
  // where zeros do not mean the rest of a block, no picture brings so many: they were written over it
  const zerosAreFlat = blocks.every(({ ac }) => ((ac[0] ?? 0) & 0xff) === 0);
  if (!zerosAreFlat && intervals.some(holdsZeros)) return false;
  return intervals.every((interval, index) => intervalIsSound(interval, blocks, Math.min(each, units - index * each)));
}

const ZEROS = Buffer.alloc(16);

/** Whether a run of zeros stands in the data with something behind it. */
function holdsZeros(data: Uint8Array): boolean {
  const found = Buffer.from(data.buffer, data.byteOffset, data.length).indexOf(ZEROS);
  return found >= 0 && data.subarray(found).some((byte) => byte !== 0);
}

function intervalIsSound(data: Uint8Array, blocks: readonly Block[], units: number): boolean {
  const limit = data.length * 8;
  let bit = 0;
  const next = (codes: Codes): number => {
    const at = bit >> 3;
    const bits = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
    return codes[(bits >> (8 - (bit & 7))) & 0xffff] ?? 0;
  };
  for (let unit = 0; unit < units; unit++) {
    for (const { dc, ac } of blocks) {
      const first = next(dc);
      if (first === 0) return false;
      bit += (first >> 8) + (first & 15);
      for (let place = 1; place < 64; ) {
        const found = next(ac);
        const size = found & 15;
        const run = (found >> 4) & 15;
        bit += (found >> 8) + size;
        if (size === 0 && run !== 15) {
          if (found === 0) return false;
          break;
        }
        place += run + 1;
        if (place > 64) return false;
      }
    }
    if (bit > limit) return false;
  }
  const rest = data.subarray((bit + 7) >> 3);
  // some writers fill up to a round length
  return rest.every((byte) => byte === 0) || rest.every((byte) => byte === 0xff);
}
