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
