// A graph of a few invented facts, enough for every worked question to be answered.

/**
 * @template T
 * @param {T[]} nodes
 */
const connection = (nodes) => ({ nodes, totalCount: nodes.length });

const article = {
  id: 'article:mau/1',
  title: 'Hội nghị Ngoại vụ toàn quốc lần thứ 20: bài mẫu',
  url: null,
  sample: true,
  participations: () => connection([opening, speech]),
};

const event = {
  id: 'event:hoi-nghi-ngoai-vu-toan-quoc/20',
  name: 'Hội nghị Ngoại vụ toàn quốc lần thứ 20',
  kind: 'CONFERENCE',
  ordinal: 20,
  date: { text: '2021-12-13', precision: 'DAY' },
  place: { name: 'Hà Nội' },
  series: { id: 'series:hoi-nghi-ngoai-vu-toan-quoc', name: 'Hội nghị Ngoại vụ toàn quốc' },
  partOf: [],
  parts: () => [seminar],
  articles: [article],
  participations: () => connection([opening]),
};

const seminar = {
  ...event,
  id: 'event:hoi-nghi-ngoai-vu-toan-quoc/20/hoi-thao',
  name: 'Hội thảo về hội nhập quốc tế của các địa phương',
  kind: 'SEMINAR',
  ordinal: null,
  partOf: [event],
  parts: [],
  participations: () => connection([speech]),
};

const person = {
  __typename: 'Person',
  id: 'person:nguyen-van-mau',
  name: 'Nguyễn Văn Mẫu',
  participations: () => connection([opening]),
};

const organization = {
  __typename: 'Organization',
  id: 'org:tinh-mau',
  name: 'Uỷ ban nhân dân tỉnh Mẫu',
  kind: 'PEOPLES_COMMITTEE',
  participations: () => connection([speech]),
};

const evidence = [
  {
    quote: 'Bộ trưởng Nguyễn Văn Mẫu khai mạc Hội nghị',
    start: 283,
    end: 325,
    prefix: 'Sáng 13/12, tại Hà Nội, ',
    suffix: ', nhấn mạnh vai trò của các địa phương.',
    article,
  },
];

const opening = {
  id: 'participation:1',
  role: 'OPENED',
  printedTitle: 'Bộ trưởng',
  agent: person,
  person,
  organization,
  event,
  post: { title: 'Bộ trưởng', kind: 'MINISTER', place: null },
  speech: null,
  evidence,
  sourceCount: 1,
};

const speech = {
  ...opening,
  id: 'participation:2',
  role: 'SPOKE',
  printedTitle: null,
  agent: organization,
  person: null,
  event: seminar,
  post: null,
  speech: { title: 'Kinh nghiệm của một tỉnh', kind: 'REPORT' },
};

/** The root value: every list holds the one thing of its kind. */
export const graph = {
  stats: { people: 1, organizations: 1, events: 2, participations: 2, articles: 1 },
  event: () => event,
  events: () => connection([event, seminar]),
  people: () => connection([person]),
  organizations: () => connection([organization]),
  articles: () => connection([article]),
  participations: () => connection([opening, speech]),
};
