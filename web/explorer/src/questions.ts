import list from '../questions.json';

/** A question worked out as a query, ready to run. */
export interface Question {
  id: string;
  title: string;
  note: string;
  query: string;
  variables: Record<string, unknown>;
}

export const questions: readonly Question[] = list;

/** The query of a question and its variables, as the playground's editors show them. */
export interface Draft {
  query: string;
  variables: string;
  /** The operation that is meant, where the query holds several. */
  operationName?: string | undefined;
}

export function draft({ query, variables }: Pick<Question, 'query' | 'variables'>): Draft {
  return { query, variables: JSON.stringify(variables, null, 2) };
}

/** The address that opens the playground with this query in its editor; the parameters are those of GET /graphql. */
export function playgroundLink({ query, variables, operationName }: Draft): string {
  const parameters = new URLSearchParams({ query });
  if (variables.trim() !== '') {
    parameters.set('variables', variables);
  }
  if (operationName) {
    parameters.set('operationName', operationName);
  }
  return `/playground?${parameters}`;
}
