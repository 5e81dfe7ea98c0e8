export const PICTURE_PATH = "/page";

/** Pages of people's attachments are kept by nobody on the way. */
export const PICTURE_HEADERS = {
  "content-type": "image/jpeg",
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "cross-origin-resource-policy": "same-origin",
} as const;
