import { GROUP } from './claims'
import type { DemoArticle, DemoCheck, DemoClaim, DemoSources } from './content'

/** A later report, written from right to left, for the demonstration; the outlet is invented, the count is not. */
export const ARABIC_ARTICLE: DemoArticle = {
  key: 'arabic',
  on: '2022-12-07',
  by: 'secondChecker',
  title: 'مئة ومكتبان، والعدّ لم ينتهِ',
  outlet: 'رسائل الميناء',
  author: 'سلمى الحداد',
  url: 'https://rasail-almina.example/2022/12/offices',
  publishedOn: '2022-12-06',
  language: 'ar',
  text: `
بعد ثلاثة أشهر من قائمتها الأولى عادت منظمة «Safeguard Defenders» إلى الإعلانات نفسها. وقالت في 5 ديسمبر إنها أحصت الآن 102 من المكاتب في 53 دولة، أي أكثر بـ48 مكتباً من القائمة الأولى.

ولا يعني الرقم الجديد أن المكاتب افتُتحت كلها هذا الخريف: بعضها قديم ولم يكن أحد قد انتبه إليه.

## الجواب من بكين

يساعد متطوعون في هذه المكاتب من يريد تجديد أوراقه، هكذا ردّت وزارة الخارجية الصينية مرة أخرى. أما أسئلتنا عن القائمة الجديدة فلم تجب عنها حتى مساء الثلاثاء.
`,
}

export const ARABIC_CLAIMS: readonly DemoClaim[] = [
  {
    key: 'count_december',
    on: '2022-12-07',
    by: 'secondChecker',
    text: 'أحصت منظمة Safeguard Defenders ما مجموعه 102 من مكاتب الشرطة الصينية في 53 دولة.',
    kind: 'quantity',
    claimant: GROUP,
    assertedOn: '2022-12-05',
    language: 'ar',
    topics: ['Police offices abroad'],
    figures: [
      { value: 102, counted: 'service offices', asOf: '2022-12-05' },
      { value: 53, counted: 'countries', asOf: '2022-12-05' },
    ],
    passages: [{ article: 'arabic', quote: 'أحصت الآن 102 من المكاتب في 53 دولة' }],
  },
  {
    key: 'older_offices',
    on: '2022-12-07',
    by: 'secondChecker',
    text: 'بعض المكاتب الجديدة في القائمة قديم.',
    kind: 'state_of_affairs',
    language: 'ar',
    topics: ['Police offices abroad'],
    passages: [{ article: 'arabic', quote: 'بعضها قديم ولم يكن أحد قد انتبه إليه' }],
    assignee: 'secondChecker',
  },
]

export const ARABIC_CHECKS: readonly DemoCheck[] = [
  {
    on: '2022-12-08',
    by: 'secondChecker',
    claim: 'count_december',
    evidence: [
      {
        source: 'group_update',
        stance: 'supports',
        excerpt: '48 further stations make 102, in 53 countries',
        location: 'page 2',
      },
      {
        source: 'arab_monitor',
        stance: 'supports',
        excerpt: 'في الجدول 102 من الأسطر، ولكل سطر عنوان أو رقم هاتف',
        note: 'Went through the table line by line; did not visit the addresses.',
      },
    ],
    searches: [
      { side: 'refutes', lookedIn: 'the table of the second report', lookedFor: 'addresses named twice' },
    ],
    replies: [
      {
        outcome: 'silent',
        askedWhom: 'the Chinese foreign ministry',
        askedOn: '2022-12-06',
        channel: 'e-mail',
        remindedOn: '2022-12-07',
      },
    ],
    verdict: {
      rating: 'true',
      quantitiesJustification: 'The stations of the report are the offices of the claim.',
      summary: 'The second report lists 102 offices in 53 countries; the 54 of the first are among them.',
      checkedScope: 'The count of the group, December 2022; not what happens in the offices.',
      rationale:
        'The table has **102** rows and names 53 countries. Another reader counted the same rows. Whether each office is still open was not checked.',
    },
    outcome: { state: 'approved', by: 'editor', note: '' },
  },
]

export const ARABIC_SOURCES: DemoSources = {
  group_update: {
    kind: 'ngo_report',
    title: 'Second report on overseas police service stations (December 2022)',
    publisher: 'Safeguard Defenders',
    whereabouts: 'On the site of the group, second report',
    publishedOn: '2022-12-05',
    language: 'en',
    interestNote: 'Campaigns for people persecuted in China; names its method and its documents.',
  },
  arab_monitor: {
    kind: 'news_report',
    title: 'قراءة في جدول المكاتب',
    publisher: 'مرصد الخليج',
    url: 'https://marsad.example/offices-table',
    publishedOn: '2022-12-06',
    language: 'ar',
  },
}
