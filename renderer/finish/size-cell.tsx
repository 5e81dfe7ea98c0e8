import { text } from "../ui/text.ts";
import { megabytes, type PaperSize } from "./attachment-sizes.ts";

/** The limit stands at four fifths of the bar, so that what goes beyond it is seen. */
const LIMIT_AT = 80;

/** The size of a file, with a bar against the limit where there is one. */
export function SizeCell({
  size,
  limit,
  of = size?.largest,
}: {
  readonly size: PaperSize | undefined;
  readonly limit: number | undefined;
  readonly of?: number | undefined;
}) {
  const over = limit !== undefined && of !== undefined && of > limit;
  const filled = limit === undefined || of === undefined ? 0 : Math.min(100, (of / limit) * LIMIT_AT);
  return (
    <td className="number size">
      <span
        className="size-line"
        title={size && limit !== undefined ? text.finish.sizes.share(text.finish.megabytes(size.bytes), text.finish.megabytes(limit)) : undefined}
      >
        {limit !== undefined && of !== undefined && (
          <span className="size-bar" data-over={over} aria-hidden="true">
            <i style={{ width: `${filled}%` }} />
            <b style={{ left: `${LIMIT_AT}%` }} />
          </span>
        )}
        <span className={over ? "lack" : ""}>{size ? megabytes(size.shown ?? size.bytes) : "—"}</span>
      </span>
    </td>
  );
}
