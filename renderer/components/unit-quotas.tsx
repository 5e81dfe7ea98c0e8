import { useState } from "react";
import type { AppError } from "../../shared/errors.ts";
import type { Guide } from "../../shared/guide/guide.ts";
import { LARGEST_QUOTA } from "../../shared/settings.ts";
import { setQuota, useQuota } from "../state/library.ts";
import { errorText } from "../ui/error-text.ts";
import { Notice } from "../ui/notice.tsx";
import { text } from "../ui/text.ts";
import { WholeNumber } from "../ui/whole-number.tsx";

const words = text.quota;

/** The unit's own limit of applications, topic by topic (reading F13): a setting of this user, and no rule of the guide. */
export function UnitQuotas({ guide }: { readonly guide: Guide }) {
  const [error, setError] = useState<AppError>();
  return (
    <section className="unit-quotas" aria-labelledby="unit-quotas">
      <h3 id="unit-quotas">{words.title}</h3>
      <p className="meta">{words.note}</p>
      {error && <Notice kind="must">{errorText(error)}</Notice>}
      <ul>
        {guide.topics.map((topic) => (
          <li key={topic.id}>
            <Quota guide={guide} topic={topic} onError={setError} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type Topic = Guide["topics"][number];

function Quota({ guide, topic, onError }: { readonly guide: Guide; readonly topic: Topic; readonly onError: (error: AppError | undefined) => void }) {
  const quota = useQuota(guide, topic.id);
  const id = `quota-${topic.id}`;
  return (
    <>
      <label htmlFor={id}>{topic.name}</label>
      <div>
        <WholeNumber
          id={id}
          label={words.of(topic.name)}
          max={LARGEST_QUOTA}
          unit={words.unit}
          value={quota}
          set={(value) => void setQuota(guide, topic.id, value).then(onError)}
        />
      </div>
      <span className="meta">{topic.title}</span>
    </>
  );
}
