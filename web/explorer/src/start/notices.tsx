import type { QueryError } from '../graphql.ts';

/** Says that what is shown rests on articles nobody published. */
export function SampleBanner() {
  return (
    <aside class="notice" aria-label="Sample data">
      <p>
        <strong>Sample data.</strong> Articles behind these events were written for quanhe. They restate the facts of
        published articles in other words, and are no outlet’s text.
      </p>
    </aside>
  );
}

/** Shown when the store answers but holds nothing. */
export function Nothing() {
  return (
    <section class="notice" aria-labelledby="nothing">
      <h2 id="nothing">Nothing is loaded yet</h2>
      <p>Load a folder of articles, then open this page again:</p>
      <pre>
        <code>quanhe load articles/</code>
      </pre>
    </section>
  );
}

/** Shown when the graph could not be read: what failed, and a way to try again. */
export function Failure({ error, retry }: { error: QueryError; retry: () => void }) {
  return (
    <section class="notice failure" aria-labelledby="failure">
      <h2 id="failure">{HEADLINES[error.code] ?? 'The graph could not be read'}</h2>
      <p>{error.message}</p>
      <p class="details">
        Code <code>{error.code}</code>
        {error.requestId && (
          <>
            , request <code>{error.requestId}</code>
          </>
        )}
      </p>
      <button type="button" onClick={retry}>
        Try again
      </button>
    </section>
  );
}

const HEADLINES: Record<string, string> = {
  UNAVAILABLE: 'The store cannot be reached',
  OVERLOADED: 'The server is busy',
  TIMEOUT: 'The store took too long',
  NO_ANSWER: 'The server does not answer',
};
