/** @jsxImportSource react */
import type { GraphiQLPlugin } from '@graphiql/react';

import { draft, playgroundLink, questions } from '../questions.ts';

/** The side panel of worked questions, each opening in a tab of its own. */
export const questionsPanel: GraphiQLPlugin = { title: 'Worked questions', icon: Icon, content: Panel };

function Panel() {
  return (
    <section className="questions" aria-label="Worked questions">
      <h2>Worked questions</h2>
      <ul>
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

function Icon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M9 9a3 3 0 1 1 4.2 2.75c-.75.35-1.2 1-1.2 1.85v.9" strokeLinecap="round" />
      <path d="M12 17.6v.1" strokeWidth="2.2" strokeLinecap="round" />
      <circle cx="12" cy="12" r="10" />
    </svg>
  );
}
