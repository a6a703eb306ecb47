import { draft, playgroundLink, questions } from '../questions.ts';
import { machineReadable, readable } from './dates.ts';
import type { NewEvent } from './overview.ts';

/** The newest events, each with a way to ask who spoke there. */
export function Events({ events }: { events: NewEvent[] | undefined }) {
  return (
    <section aria-labelledby="events" aria-busy={events === undefined}>
      <h2 id="events">Newest events</h2>
      {events === undefined && <p class="waiting">Reading the graph…</p>}
      {events?.length === 0 && <p>No event in the graph has a date yet.</p>}
      {events && events.length > 0 && (
        <ol class="events">
          {events.map((event) => (
            <EventRow key={event.id} event={event} />
          ))}
        </ol>
      )}
    </section>
  );
}

function EventRow({ event }: { event: NewEvent }) {
  const { id, name, kind, date, place } = event;
  const link = speakersLink(id);
  return (
    <li>
      <p class="when">{date && <time dateTime={machineReadable(date.text)}>{readable(date.text)}</time>}</p>
      <div>
        <h3 lang="vi">{name}</h3>
        <p class="where">
          {words(kind)}
          {place && (
            <>
              , <span lang="vi">{place.name}</span>
            </>
          )}
          {link && (
            <a href={link} aria-label={`Who spoke at ${name}?`}>
              Who spoke?
            </a>
          )}
        </p>
      </div>
    </li>
  );
}

/** PRESS_CONFERENCE reads Press conference. */
function words(kind: string): string {
  const text = kind.toLowerCase().replaceAll('_', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function speakersLink(event: string): string | undefined {
  const question = questions.find(({ id }) => id === 'who-spoke');
  return question && playgroundLink(draft({ ...question, variables: { ...question.variables, event } }));
}
