import { draft, playgroundLink, questions } from '../questions.ts';

/** The worked questions; each opens the playground with its query. */
export function WorkedQuestions() {
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">Questions to start with</h2>
      <p class="hint">Each opens in the playground as a query that you can run and change.</p>
      <ul class="questions">
        {questions.map((question) => (
          <li key={question.id}>
            <a href={playgroundLink(draft(question))}>{question.title}</a>
            <p>{question.note}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
