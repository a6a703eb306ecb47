import type { Stats } from './overview.ts';

const LABELS: [keyof Stats, string][] = [
  ['people', 'People'],
  ['organizations', 'Organizations'],
  ['events', 'Events'],
  ['participations', 'Participations'],
  ['articles', 'Articles'],
];

const digits = new Intl.NumberFormat('en');

/** The size of the graph; dashes stand in while it is being read. */
export function Counts({ stats }: { stats: Stats | undefined }) {
  return (
    <section aria-labelledby="counts" aria-busy={stats === undefined}>
      <h2 id="counts" class="visually-hidden">
        In the graph
      </h2>
      <dl class="counts">
        {LABELS.map(([key, label]) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>{stats ? digits.format(stats[key]) : <span class="waiting">–</span>}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
