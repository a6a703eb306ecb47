import { draft, type Draft, questions } from '../questions.ts';

/** What the playground shows first. */
export interface Opening extends Draft {
  /** The tabs of a first visit; later visits keep the reader's own. */
  tabs: Draft[];
}

/**
 * The tab to open: the query named in the address; else the tab that was open
 * last time; else the first worked question. GraphiQL finds a kept tab by its
 * exact query and variables, and adds a tab where it finds none.
 */
export function opening(search: string, keptTabs: string | null): Opening {
  const linked = linkedDraft(new URLSearchParams(search));
  const worked = questions.map(draft);
  const tabs = linked ? [linked, ...worked.filter((tab) => !same(tab, linked))] : worked;
  const first = linked ?? openTab(keptTabs) ?? tabs[0] ?? { query: '', variables: '' };
  return { ...first, tabs };
}

function linkedDraft(parameters: URLSearchParams): Draft | undefined {
  const query = parameters.get('query');
  const operationName = parameters.get('operationName') ?? undefined;
  return query ? { query, variables: parameters.get('variables') ?? '', operationName } : undefined;
}

function same(a: Draft, b: Draft): boolean {
  return a.query === b.query && a.variables === b.variables;
}

interface KeptTabs {
  tabs: { query: string | null; variables: string | null }[];
  activeTabIndex: number;
}

function openTab(keptTabs: string | null): Draft | undefined {
  try {
    const { tabs, activeTabIndex } = JSON.parse(keptTabs ?? '') as KeptTabs;
    const tab = tabs[activeTabIndex];
    return tab && { query: tab.query ?? '', variables: tab.variables ?? '' };
  } catch {
    return undefined;
  }
}

/** Where GraphiQL keeps the tabs; null where the browser keeps nothing. */
export function keptTabs(): string | null {
  try {
    return localStorage.getItem('graphiql:tabState');
  } catch {
    return null;
  }
}
