import { useCallback, useEffect, useState } from 'preact/hooks';

import { QueryError } from '../graphql.ts';
import { isEmpty, type Overview, readOverview } from './overview.ts';

/** Where the reading of the graph stands. */
export type State =
  | { is: 'loading' }
  | { is: 'empty' }
  | { is: 'ready'; overview: Overview }
  | { is: 'failed'; error: QueryError };

/** Reads the graph's overview once, and again on each call of retry. */
export function useOverview(): { state: State; retry: () => void } {
  const [state, setState] = useState<State>({ is: 'loading' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const abort = new AbortController();
    setState({ is: 'loading' });
    readOverview(abort.signal).then(
      (overview) => setState(isEmpty(overview) ? { is: 'empty' } : { is: 'ready', overview }),
      (cause: unknown) => {
        if (!abort.signal.aborted) {
          setState({ is: 'failed', error: asQueryError(cause) });
        }
      },
    );
    return () => abort.abort();
  }, [attempt]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  return { state, retry };
}

function asQueryError(cause: unknown): QueryError {
  return cause instanceof QueryError ? cause : new QueryError(String(cause), 'UNEXPECTED_ANSWER');
}
