/** 1.2 MB, 348 KB: on the screens as in 上传清单. */
export { readableSize as sizeText } from "../../shared/documents/upload-list.ts";
