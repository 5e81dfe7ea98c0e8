import { Input } from "antd";
import { Icon } from "./icon.tsx";

type Props = {
  readonly className: string;
  readonly placeholder: string;
  /** what it searches, for those who hear it */
  readonly label: string;
  readonly query: string;
  readonly search: (query: string) => void;
};

/** A box above a list that shows only what is named in it. */
export const SearchBox = ({ className, placeholder, label, query, search }: Props) => (
  <Input
    size="small"
    className={`control ${className}`}
    prefix={<Icon name="find" size="small" />}
    placeholder={placeholder}
    aria-label={label}
    value={query}
    onChange={(event) => search(event.target.value)}
  />
);
