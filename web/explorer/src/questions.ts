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
}

export function draft({ query, variables }: Pick<Question, 'query' | 'variables'>): Draft {
  return { query, variables: JSON.stringify(variables, null, 2) };
}

/** The address that opens the playground with this query in its editor. */
export function playgroundLink({ query, variables }: Draft): string {
  const parameters = new URLSearchParams({ query });
  if (variables.trim() !== '') {
    parameters.set('variables', variables);
  }
  return `/playground?${parameters}`;
}
