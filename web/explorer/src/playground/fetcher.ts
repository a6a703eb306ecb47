import type { Fetcher, FetcherParams } from '@graphiql/toolkit';
import { parse } from 'graphql';

import { ENDPOINT } from '../graphql.ts';

/** Sends the editor's query and gives back whatever the API says, errors included. */
export const fetcher: Fetcher = async (request, options) => {
  const response = await fetch(ENDPOINT, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Accept: 'application/graphql-response+json, application/json;q=0.9',
      ...options?.headers,
    },
    body: JSON.stringify(withoutStaleName(request)),
  });
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return { errors: [{ message: `The server answered ${response.status} without JSON: ${text.slice(0, 200)}` }] };
  }
};

/**
 * Leaves out an operation name that the query does not hold: for a moment
 * after a change of tab GraphiQL still sends the name of the tab before.
 */
function withoutStaleName(request: FetcherParams): FetcherParams {
  const { operationName, ...rest } = request;
  return operationName && !operationNames(request.query).has(operationName) ? rest : request;
}

function operationNames(query: string): Set<string | undefined> {
  try {
    const { definitions } = parse(query, { noLocation: true });
    return new Set(definitions.map((part) => (part.kind === 'OperationDefinition' ? part.name?.value : undefined)));
  } catch {
    return new Set();
  }
}
