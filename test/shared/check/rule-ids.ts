/** The rule ids of the product's table, with the tracks that each speaks of: fixed, because other programs rely on them. */
export const RULE_TOPICS: Readonly<Record<string, readonly string[]>> = {
  ...forTopics(
    ["1", "2", "3-1", "3-2"],
    [
      "applicant-registered-in-shanghai",
      "applicant-able-to-carry-out",
      "research-goals",
      "execution-period",
      "grant-cap",
      "international-share",
      "self-funding-ratio",
      "prior-funding-statement",
      "integrity",
      "truthfulness-commitment",
      "unit-review",
      "no-classified-content",
      "recusal-letter",
      "science-data",
      "ethics-norms",
      "ethics-assessment",
      "ethics-approval",
      "human-genetic-resources",
      "biosafety",
      "lead-ongoing-projects",
      "budget-adds-up",
      "foreign-cooperation-basis",
      "cooperation-law-and-ip",
      "agreement-present",
      "agreement-parties",
      "agreement-valid",
      "agreement-signatories",
      "agreement-signing-date",
      "agreement-term",
      "agreement-content",
      "agreement-inputs-and-division",
      "agreement-ip",
      "agreement-translation",
      "agreement-sealed",
      "no-licence-transfer-commitment",
      "self-funding-commitment",
      "filing-window",
    ],
  ),
  ...forTopics(["1"], ["applicant-international-influence", "lead-experienced-and-active", "three-countries", "multilateral-capability"]),
  ...forTopics(["1", "3-1", "3-2"], ["field-allowed"]),
  ...forTopics(
    ["2"],
    ["priority-field", "priority-partner", "foreign-funding-obtained", "foreign-funding-proof", "foreign-funding-names-lead", "foreign-funding-translation"],
  ),
  ...forTopics(["3-1", "3-2"], ["foreign-invested-enterprise", "research-function", "headquarters-outside-china", "joint-with-shanghai-institution"]),
  ...forTopics(
    ["3-1"],
    ["joint-application", "joint-platform-exists", "fixed-laboratory", "dedicated-team", "joint-platform-agreement", "priority-key-laboratory"],
  ),
  ...forTopics(["3-2"], ["prior-cooperation", "ip-and-benefit-agreed", "project-agreement-signed"]),
};

function forTopics(topics: readonly string[], rules: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(rules.map((rule) => [rule, topics]));
}

export const RULE_IDS: readonly string[] = Object.keys(RULE_TOPICS);
