import { request } from "node:http";

export type Answer = { readonly status: number; readonly headers: Readonly<Record<string, string | string[] | undefined>>; readonly body: string };
export type Question = {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly port?: number;
};

/** Asks a host of this machine; of a stream of news the head alone is the answer. node:http, because fetch lets nobody set Host or Origin. */
export function askPort({ method = "GET", path = "/", headers = {}, body, port = 0 }: Question): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, method, path, headers }, (response) => {
      let text = "";
      const done = () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
      response.setEncoding("utf8");
      response.on("data", (part: string) => {
        text += part;
      });
      response.on("end", done);
      if (!response.headers["content-type"]?.startsWith("text/event-stream")) return;
      done();
      asked.destroy();
    });
    asked.on("error", reject);
    asked.end(body);
  });
}
