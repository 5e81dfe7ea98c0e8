export { errorText } from "../shared/error-text.ts";
