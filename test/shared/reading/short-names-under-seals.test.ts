import { expect, it } from "vitest";
import { bodyLines } from "../../../shared/reading/body-lines.ts";
import { scan } from "./scan-of.ts";

it("keeps a name of two signs under a seal in the row of 姓名, and no scrap of the seal elsewhere", () => {
  const redSeals = [{ left: 119, top: 398, width: 113, height: 120 }];
  const page = scan(
    [
      ["姓名", 60, 421, 41],
      ["褚镕", 176, 420, 28],
      ["职务", 60, 443, 41],
      ["汪海", 150, 490, 28],
    ],
    { redSeals },
  );
  expect(bodyLines([page]).map(({ text }) => text)).toEqual(["姓名", "褚镕", "职务"]);
});
