import { Segmented as AntdSegmented, type SegmentedProps } from "antd";

/** A choice among few: one stop of the Tab key, with the arrows within; antd's box around it would be a second one. */
export const Segmented = <T extends string>(props: Omit<SegmentedProps<T>, "ref">) => <AntdSegmented<T> {...props} tabIndex={-1} />;
