/** The one address of the data. */
export const ENDPOINT = '/graphql';

/** Why an answer is missing: an error of the API, or no answer of the API at all. */
export class QueryError extends Error {
  readonly code: string;
  readonly requestId: string | null;

  constructor(message: string, code: string, requestId: string | null = null) {
    super(message);
    this.name = 'QueryError';
    this.code = code;
    this.requestId = requestId;
  }
}

interface Answer<T> {
  data?: T | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** Asks the API and returns the whole data, or throws a QueryError. */
export async function ask<T>(query: string, signal: AbortSignal): Promise<T> {
  const response = await post(query, signal);
  const requestId = response.headers.get('X-Request-Id');
  const answer = await readJSON<T>(response);
  const error = answer?.errors?.[0];
  if (error) {
    throw new QueryError(error.message, error.extensions?.code ?? codeOf(response), requestId);
  }
  if (!response.ok || !answer?.data) {
    throw new QueryError(`The server answered ${response.status} without data.`, codeOf(response), requestId);
  }
  return answer.data;
}

async function post(query: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(ENDPOINT, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ query }),
      signal,
    });
  } catch (cause) {
    if (signal.aborted) {
      throw cause;
    }
    throw new QueryError('The request did not reach the server.', 'NO_ANSWER');
  }
}

async function readJSON<T>(response: Response): Promise<Answer<T> | null> {
  try {
    return (await response.json()) as Answer<T> | null;
  } catch {
    return null;
  }
}

function codeOf(response: Response): string {
  return response.status === 503 ? 'UNAVAILABLE' : `HTTP ${response.status}`;
}
