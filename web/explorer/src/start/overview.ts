import { ask } from '../graphql.ts';

export interface Stats {
  people: number;
  organizations: number;
  events: number;
  participations: number;
  articles: number;
}

export interface NewEvent {
  id: string;
  name: string;
  kind: string;
  date: { text: string } | null;
  place: { name: string } | null;
  articles: { sample: boolean }[];
}

/** What the start page tells of the graph. */
export interface Overview {
  stats: Stats;
  events: NewEvent[];
}

const QUERY = `query StartPage {
  stats { people organizations events participations articles }
  events(first: 8, orderBy: [{ field: DATE, direction: DESC }]) {
    nodes { id name kind date { text } place { name } articles { sample } }
  }
}`;

export async function readOverview(signal: AbortSignal): Promise<Overview> {
  const { stats, events } = await ask<{ stats: Stats; events: { nodes: NewEvent[] } }>(QUERY, signal);
  return { stats, events: events.nodes };
}

export function isEmpty({ stats, events }: Overview): boolean {
  return events.length === 0 && Object.values(stats).every((count) => count === 0);
}

/** Whether an event shown rests on articles written as samples. */
export function showsSamples({ events }: Overview): boolean {
  return events.some(({ articles }) => articles.some(({ sample }) => sample));
}
