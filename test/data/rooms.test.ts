import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, test } from "vitest";
import { z } from "zod";
import { circles, importsBelow, LAYERS, ROOMS, roomOf, roomsPlugin } from "./rooms.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Files that call one another because what they walk is nested: each named, none crosses a room. */
const RECURSION: readonly string[] = [
  "renderer/wizard/block-list.tsx renderer/wizard/fields.tsx renderer/wizard/list-field.tsx renderer/wizard/two-line-rows.tsx",
  "shared/conditions/evaluate.ts shared/conditions/facts.ts shared/conditions/quantities.ts",
];

describe.each(LAYERS)("rooms of %s/", (layer) => {
  const folder = join(root, layer);
  const imports = importsBelow(folder);

  it("import one another in one direction only: the table holds no circle", () => {
    const rooms: Readonly<Record<string, readonly string[]>> = ROOMS[layer];
    expect(circles(new Map(Object.entries(rooms)))).toEqual([]);
    const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const files = ["public"];
    expect(folders.map(({ name }) => name).filter((name) => !files.includes(name))).toEqual(Object.keys(rooms).toSorted());
  });

  it("import what the table allows, and the circles computed from their files are none", () => {
    const rooms: Readonly<Record<string, readonly string[]>> = ROOMS[layer];
    const graph = new Map<string, string[]>(Object.keys(rooms).map((room) => [room, []]));
    const wrong: string[] = [];
    for (const [file, targets] of imports) {
      const from = roomOf(folder, file);
      for (const target of targets) {
        const to = roomOf(folder, target);
        if (from === to || !(from in rooms) || !(to in rooms)) continue;
        graph.get(from)?.push(to);
        if (!rooms[from]?.includes(to)) wrong.push(`${relative(root, file)} → ${relative(root, target)}`);
      }
    }
    expect(imports.size).toBeGreaterThan(30);
    expect(wrong).toEqual([]);
    expect(circles(graph)).toEqual([]);
  });
});

test("the linter's plugin is made from the table", async () => {
  const { plugins } = z.looseObject({ plugins: z.array(z.string()) }).parse(JSON.parse(readFileSync(join(root, "biome.json"), "utf8")));
  expect(plugins).toEqual(["./rooms.grit"]);
  await expect(roomsPlugin()).toMatchFileSnapshot(join(root, "rooms.grit"));
});

test("files import one another in a circle only where what they walk is nested, inside one room, each named", () => {
  const found = ["electron", "shared", "renderer"].flatMap((layer) =>
    circles(importsBelow(join(root, layer))).map((circle) =>
      circle
        .map((file) => relative(root, file).split(sep).join("/"))
        .toSorted()
        .join(" "),
    ),
  );
  expect(found.toSorted()).toEqual(RECURSION.toSorted());
});
