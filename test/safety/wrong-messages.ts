import { type CallName, calls } from "../../shared/ipc.ts";
import { HOSTILE_PATHS, ODD_VALUES, unkeepableValues } from "./hostile-text.ts";
import { type Argument, type Known, rightArguments } from "./right-arguments.ts";

/** One message of a page that lies: no page of ours sends it, and the program must answer it with an error. */
export type WrongMessage = { readonly kind: string; readonly name: unknown; readonly args: unknown };

const NO_CALLS = [
  "",
  "cases",
  "cases:",
  "cases:open ",
  "CASES:OPEN",
  "files:read",
  "fs:writeFile",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "then",
];

/** Texts of data files that hold no guide and no policy. */
const NO_DATA = [
  "",
  "- a",
  "id: [",
  "\t",
  "%TAG ! tag:x,2026:",
  "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]",
  "a: &a\n  b: *a",
  "__proto__: { id: x }\nrules: []",
  "id: ../../outside/canary\nedition: ..\\..\\x\nrules: []",
  `${"[".repeat(3_000)}${"]".repeat(3_000)}`,
  `${"{a: ".repeat(2_000)}1${"}".repeat(2_000)}`,
  "!!js/function 'function () { return 1 }'",
  "id: x\nid: y",
];

/** Fields of a case with what can stand in none of them. */
const SPOILT_FIELDS: readonly (readonly [string, readonly unknown[]])[] = [
  ["formatVersion", [0, 2, "1", null, 1.5]],
  ["id", ["", null, 7, {}]],
  ["guide", ["", null, []]],
  ["topic", ["", 2, null]],
  ["title", [7, {}, [], true]],
  ["period", ["2026", 1, []]],
  ["internalDeadline", ["2026-13-01", "soon", 20260529, "2026-02-30"]],
  ["applicant", ["x", [], { kind: "company" }, { registeredInShanghai: "maybe" }, { headquartersCountry: "../" }]],
  ["budget", [[], { grant: "700000" }, { grant: -1 }, { grant: 0.5 }, { grant: Number.NaN }, { items: {} }, { items: [7] }]],
  ["partners", [{}, ["x"], [{ id: "" }], [{ name: "x" }], [{ id: "p", country: "de" }]]],
  ["agreements", ["x", [{ id: "a", kind: "oath" }], [{ id: "a", signatories: {} }]]],
  ["attachments", ["x", [{}], [{ id: "a", slot: "", file: "x" }], [{ id: "a", slot: "other", file: 7 }], [{ id: "a", slot: "other", file: "x", pages: 0 }]]],
  ["bundle", ["x", { maxFileBytes: 0 }, { maxFileBytes: -5 }, { order: "x" }, { titles: [] }]],
  ["drafts", ["x", { a: 7 }]],
];

/**
 * Wrong messages without end, the same for the same dice. Each is wrong for certain: an unknown call, arguments of another
 * shape, a key that was not handed out, a path where a name belongs, a case that is none.
 */
export function* wrongMessages(random: () => number, known: Known): Generator<WrongMessage> {
  const pick = <T>(list: readonly T[]): T => {
    const found = list[Math.floor(random() * list.length)];
    if (found === undefined && list.length === 0) throw new Error("nothing to pick from");
    // the index lies inside the list
    return found ?? pick(list);
  };
  const right = rightArguments(known);
  const names = Object.keys(right).filter((name): name is CallName => name in calls);
  const withArgument = names.filter((name) => right[name] !== undefined);
  const withKey = withArgument.filter((name) => Object.hasOwn(right[name] ?? {}, "key"));
  const unkeepable = unkeepableValues();
  const odd = [...ODD_VALUES, ...unkeepable];
  const hostile = () => (random() < 0.7 ? pick(HOSTILE_PATHS) : noise(random));
  const notText = () => pick(odd.filter((value) => typeof value !== "string"));
  const spoilt = (name: CallName, change: Argument) => [{ ...right[name], ...change }];
  const kinds: Readonly<Record<string, () => Omit<WrongMessage, "kind">>> = {
    "unknown call": () => ({ name: random() < 0.6 ? pick(NO_CALLS) : `${pick(names)}${noise(random)}!`, args: [] }),
    "a name that is no text": () => ({ name: notText(), args: [] }),
    "arguments that are no list": () => ({
      name: pick(names),
      args: pick([null, undefined, "x", 7, { length: 1, 0: {} }, new Map(), () => [], JSON.parse('{"__proto__":[]}')]),
    }),
    "too many arguments": () => {
      const name = pick(names);
      return { name, args: [...(right[name] ? [right[name]] : []), pick([null, {}, "more", 7])] };
    },
    "no argument where one belongs": () => ({ name: pick(withArgument), args: [] }),
    "an argument of another type": () => ({
      name: pick(withArgument),
      args: [pick([null, "x", 7, [], [[]], true, new Map(), new Date(0), new Uint8Array(8), 10n])],
    }),
    "a field that nobody knows": () => {
      const name = pick(withArgument);
      return { name, args: spoilt(name, { [pick(["path", "folderPath", "out", "file", "constructor", "then", `x${noise(random)}`])]: hostile() }) };
    },
    "a prototype among the fields": () => {
      const name = pick(withArgument);
      return { name, args: [withOwnPrototype(right[name] ?? {})] };
    },
    "a field of another type": () => {
      const name = pick(withArgument);
      const field = pick(Object.keys(right[name] ?? {}));
      const values = field === "documents" || field === "keys" ? odd.filter((value) => !Array.isArray(value) && typeof value !== "object") : odd;
      const value = pick(
        field === "case"
          ? values.filter((one) => typeof one !== "object" || one === null || Array.isArray(one))
          : values.filter((one) => typeof one !== "string"),
      );
      return { name, args: spoilt(name, { [field]: value }) };
    },
    "a key that was not handed out": () => {
      const name = pick(withKey);
      return { name, args: spoilt(name, { key: hostile() }) };
    },
    "a recent case that is none": () => ({ name: "cases:open", args: [{ recent: hostile() }] }),
    "packs of cases that are none": () => ({
      name: "print-packs:make",
      args: [{ keys: pick([[], [hostile()], [known.key, hostile()], Array.from({ length: 200 }, () => known.key)]) }],
    }),
    "a path where a version belongs": () => {
      const name = pick(["cases:version", "cases:rescue", "cases:settle"] as const);
      return { name, args: spoilt(name, { id: hostile() }) };
    },
    "a path where a sample, guide, topic or document belongs": () =>
      pick([
        () => ({ name: "cases:open-sample", args: [{ sample: hostile() }] }),
        () => ({ name: "cases:create", args: [{ guide: hostile(), topic: "2", title: hostile() }] }),
        () => ({ name: "cases:create", args: [{ guide: "shanghai-intl-coop-2026", topic: hostile(), title: "x" }] }),
        () => ({ name: "documents:make-template", args: spoilt("documents:make-template", { document: hostile() }) }),
        () => ({ name: "documents:printed-words", args: spoilt("documents:printed-words", { document: hostile(), wordsSha256: "0" }) }),
        () => ({ name: "data:remove", args: [{ id: hostile(), edition: hostile() }] }),
      ])(),
    "a folder that is no whole path": () => {
      const folder = pick(HOSTILE_PATHS.filter((path) => !path.startsWith("/") && path !== "~" && !path.startsWith("~/")));
      return pick([
        { name: "cases:open", args: [{ folder }] },
        { name: "documents:write", args: spoilt("documents:write", { place: "choose", folder }) },
        { name: "documents:write", args: spoilt("documents:write", { place: folder }) },
        { name: "package:show", args: spoilt("package:show", { what: folder }) },
        { name: "package:show", args: spoilt("package:show", { inFolder: true, file: `../../${folder}` }) },
        { name: "documents:show-file", args: spoilt("documents:show-file", { file: folder }) },
        { name: "documents:show", args: spoilt("documents:show", { what: folder }) },
      ]);
    },
    "a case that is none": () => {
      const [field, values] = pick(SPOILT_FIELDS);
      const name = pick(["cases:save", "cases:save-copy", "documents:preview"] as const);
      return { name, args: spoilt(name, { case: { ...known.case, [field]: pick(values) } }) };
    },
    "a case with what cannot be kept": () => {
      const name = pick(["cases:save", "documents:preview"] as const);
      return { name, args: spoilt(name, { case: { ...known.case, [pick(["later", "applicantX", "attachmentsX"])]: pick(unkeepable) } }) };
    },
    "a data file that is none": () => ({
      name: "data:install",
      args: [{ name: hostile().slice(0, 300), files: [{ path: pick(["", hostile().slice(0, 300)]), base64: btoa(pick(NO_DATA)) }] }],
    }),
    "texts beyond their length": () => {
      const name = pick(withKey);
      return pick([
        { name, args: spoilt(name, { key: "x".repeat(201 + Math.floor(random() * 100_000)) }) },
        { name: "cases:create", args: [{ guide: "x", topic: "2", title: "长".repeat(301) }] },
        { name: "data:install", args: [{ name: "x", files: [{ path: "", base64: "x".repeat(8_000_001) }] }] },
        { name: "documents:printed", args: spoilt("documents:printed", { documents: [{ name: "x", words: "字".repeat(200_001) }] }) },
        { name: "package:password", args: spoilt("package:password", { password: "x".repeat(201) }) },
      ]);
    },
  };
  const order = Object.keys(kinds);
  for (let number = 0; ; number += 1) {
    const kind = order[number % order.length] ?? "";
    const made = kinds[kind]?.();
    if (made) yield { kind, ...made };
  }
}

/** The same object with an own key `__proto__`, as JSON.parse makes one. */
function withOwnPrototype(value: object): object {
  return Object.defineProperty({ ...value }, "__proto__", { value: { polluted: true }, enumerable: true, configurable: true, writable: true });
}

/** A word of odd characters. */
function noise(random: () => number): string {
  const letters = "abcXYZ019./\\:%\u0000\u202e\n\"'<>&镕喆🀄 -_~";
  return Array.from({ length: 1 + Math.floor(random() * 40) }, () => letters[Math.floor(random() * letters.length)] ?? "x").join("");
}
