import { expect, it } from "vitest";
import { onlineFields } from "../../../renderer/finish/online-fields.ts";
import type { Case } from "../../../shared/case/case.ts";
import { guide } from "../../fixtures/check-value.ts";

const contactsOf = (partners: NonNullable<Case["partners"]>) =>
  onlineFields({ formatVersion: 1, id: "case-1", guide: guide.id, topic: "2", partners }, guide)
    .flatMap(({ fields }) => fields)
    .find(({ name }) => name === "foreignContact")?.value;

it("says how each partner is reached, for those of whom it is known, and has no such field where nobody is", () => {
  expect(contactsOf([{ id: "partner-1", name: "Example Robotics Oy", lead: "Matti Malli" }])).toBeUndefined();
  expect(
    contactsOf([
      {
        id: "partner-1",
        name: "Example Robotics Oy",
        country: "FI",
        lead: "Matti Malli",
        leadTitle: "Professor",
        contact: { name: "Aino Esimerkki", email: "aino@example.fi" },
      },
      { id: "partner-2", name: "Hochschule Süderau", nameZh: "南郊样例大学", country: "DE", contact: { phone: "+49 711 1234567" } },
      { id: "partner-3", name: "Example AB" },
    ]),
  ).toBe("Example Robotics Oy：Matti Malli，Professor；Aino Esimerkki，aino@example.fi\n南郊样例大学：+49 711 1234567");
});

it("says that there is no partner abroad where that is the answer, and asks only where nothing was said", () => {
  const foreignOf = (partners: Case["partners"]) =>
    onlineFields({ formatVersion: 1, id: "case-1", guide: guide.id, topic: "2", ...(partners === undefined ? {} : { partners }) }, guide)
      .flatMap(({ fields }) => fields)
      .filter(({ name }) => name === "foreign")
      .map(({ value }) => value);
  expect(foreignOf([])).toEqual(["无"]);
  expect(foreignOf(undefined)).toEqual([undefined]);
  // partners of Hong Kong, Macao and Taiwan have a field of their own, and are no partners abroad
  expect(foreignOf([{ id: "partner-1", nameZh: "样例大学", country: "HK" }])).toEqual([]);
});
