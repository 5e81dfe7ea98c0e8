import { env, InferenceSession, Tensor } from "onnxruntime-web/wasm";
import { freeBytes } from "../../files/free-bytes.ts";

export type { InferenceSession };

/** Starts ONNX Runtime's WebAssembly from bytes that lie with the program: it would look for them on the network otherwise. */
export function prepareWebAssembly(binary: Uint8Array): void {
  env.wasm.wasmBinary = binary;
  env.wasm.numThreads = 1;
  env.logLevel = "error";
}

/** What saves memory: no arena that keeps what was once needed, no second copy of the weights in another order, which gains no time here. */
const FRUGAL = { enableCpuMemArena: false, enableMemPattern: false, extra: { session: { disable_prepacking: "1" } } };

/** @param model ONNX file. Throws when it is none. */
export async function openNetwork(model: Uint8Array): Promise<InferenceSession> {
  const session = await InferenceSession.create(model, { executionProviders: ["wasm"], ...FRUGAL });
  // the runtime has started: its 14 MB are not needed again
  delete env.wasm.wasmBinary;
  return session;
}

/** Runs a network of one input and one output. The input is gone then; whoever asked frees the data of the output. */
export async function runNetwork(
  session: InferenceSession,
  input: Float32Array,
  shape: readonly number[],
): Promise<{ readonly data: Float32Array; readonly shape: readonly number[] }> {
  const tensor = new Tensor("float32", input, shape);
  const [inputName = ""] = session.inputNames;
  const [outputName = ""] = session.outputNames;
  const output = (await session.run({ [inputName]: tensor }))[outputName];
  freeBytes(input);
  if (!(output?.data instanceof Float32Array)) throw new Error("the network gave no numbers");
  return { data: output.data, shape: output.dims };
}
