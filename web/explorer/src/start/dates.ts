const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** Keeps a day and its month on one line. */
const UNBROKEN = '\u00a0';

/**
 * A partial date as a reader would write it, no more precise than it was
 * printed: 2021-12-13, 2021-12, 2021, --12-13 (no year) or a span of days.
 */
export function readable(text: string): string {
  const [first = '', last] = text.split('/');
  const date = last === undefined ? single(first) : span(first, last);
  return text.startsWith('--') ? `${date}, year not printed` : date;
}

function single(text: string): string {
  const { year, month, day } = parts(text);
  const dayAndMonth = [day, month].filter((part) => part !== '').join(UNBROKEN);
  return [dayAndMonth, year].filter((part) => part !== '').join(' ') || text;
}

/** 13–15 December 2021; whatever two days share is written once. */
function span(first: string, last: string): string {
  const from = parts(first);
  const to = parts(last);
  if (from.day === '' || to.day === '' || from.year !== to.year) {
    return `${single(first)} – ${single(last)}`;
  }
  const start = from.month === to.month ? from.day : `${from.day}${UNBROKEN}${from.month} `;
  return `${start}–${from.month === to.month ? '' : ' '}${single(last)}`;
}

function parts(text: string): { year: string; month: string; day: string } {
  const match = /^(\d{4}|-)(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  const [, year = '', month = '', day = ''] = match ?? [];
  return {
    year: year === '-' ? '' : year,
    month: MONTHS[Number(month) - 1] ?? '',
    day: day.replace(/^0/, ''),
  };
}

/** What a time element may carry: one day, month or year. */
export function machineReadable(text: string): string | undefined {
  return text.includes('/') ? undefined : text;
}
