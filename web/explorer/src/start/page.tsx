import { Counts } from './counts.tsx';
import { Events } from './events.tsx';
import { Failure, Nothing, SampleBanner } from './notices.tsx';
import { showsSamples } from './overview.ts';
import { WorkedQuestions } from './worked-questions.tsx';
import { useOverview } from './use-overview.ts';

export function StartPage() {
  const { state, retry } = useOverview();
  const overview = state.is === 'ready' ? state.overview : undefined;
  const pending = state.is === 'loading';
  return (
    <>
      <header class="top">
        <a class="wordmark" href="/" aria-current="page">
          quanhe
        </a>
        <nav aria-label="Pages">
          <a href="/playground">Playground</a>
        </nav>
      </header>
      <main>
        <section class="intro" aria-labelledby="title">
          <h1 id="title">Who did what in Vietnamese diplomatic news</h1>
          <p class="lede">
            quanhe (<span lang="vi">quan hệ</span>, relations) holds people, bodies and events as a graph: who opened a
            conference, who spoke there, for whom and in which post. Every fact leads to{' '}
            <mark>the sentence that says so</mark>.
          </p>
        </section>
        <p class="visually-hidden" role="status">
          {STATUS[state.is]}
        </p>
        {overview && showsSamples(overview) && <SampleBanner />}
        {state.is === 'failed' && <Failure error={state.error} retry={retry} />}
        {state.is === 'empty' && <Nothing />}
        {(pending || overview) && <Counts stats={overview?.stats} />}
        <div class="columns">
          {(pending || overview) && <Events events={overview?.events} />}
          <WorkedQuestions />
        </div>
      </main>
      <footer>
        <p>
          Names, posts and quotes stand as the articles print them. The data is read by GraphQL at{' '}
          <code>/graphql</code>.
        </p>
        <p>
          <a href="/licenses.txt">Licences of the npm packages in these pages</a>
        </p>
      </footer>
    </>
  );
}

const STATUS = {
  loading: 'Reading the graph.',
  empty: 'The graph is empty.',
  ready: 'The graph has been read.',
  failed: 'The graph could not be read.',
} as const;
