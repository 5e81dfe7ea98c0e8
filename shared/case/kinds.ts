/** What an applicant, a unit and an agreement can be by kind, as `case.json` has it. */
export const applicantKinds = ["enterprise", "university", "institute", "public-institution", "social-organisation", "unincorporated"] as const;
export const unitKinds = [...applicantKinds, "hospital"] as const;
export const agreementKinds = ["cooperation", "joint-platform", "project"] as const;
