/** A small HTTP client for tests: plain fetch, JSON in and out. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Json;
}

/** JSON that a test looks into without declaring its shape first. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests assert the shape they need
export type Json = any;

export interface RequestOptions {
  readonly method?: string;
  readonly token?: string;
  readonly json?: unknown;
  readonly headers?: Record<string, string>;
}

export const request = async (url: string, options: RequestOptions = {}): Promise<Answer> => {
  const response = await fetch(url, {
    method: options.method ?? (options.json === undefined ? 'GET' : 'POST'),
    headers: {
      ...(options.token ? { Authorization: `Bearer ${options.token}` } : {}),
      ...(options.json === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...options.headers,
    },
    ...(options.json === undefined ? {} : { body: JSON.stringify(options.json) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: parse(text) };
};

/**
 * The same from a machine that is busy: what is refused for want of room or time is asked again, and what went
 * out on a connection that the server was just closing.
 */
export const requestPatiently = async (url: string, options?: RequestOptions): Promise<Answer> => {
  for (let turn = 0; ; turn += 1) {
    const answer = await request(url, options).catch((error: unknown) => {
      if (turn === 20) throw error;
      return null;
    });
    if (answer && (answer.status !== 503 || turn === 20)) return answer;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
};

const parse = (text: string): Json => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};
