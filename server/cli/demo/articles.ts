import type { DemoArticle, DemoTextRevision } from './content'

/** Written for the demonstration; the outlets and their authors are invented, the events are not. */
export const DEMO_ARTICLES: readonly DemoArticle[] = [
  {
    key: 'report',
    on: '2022-10-27',
    by: 'checker',
    title: 'Fifty-four offices, and one question: what are they for?',
    outlet: 'The Harbour Courier',
    author: 'Nadia Verhoeven',
    url: 'https://courier.example/2022/10/fifty-four-offices',
    publishedOn: '2022-10-27',
    language: 'en',
    text: `
A rights group has put 54 of them on a map. They sit above a restaurant in one city and behind a travel agency in the next, and they say police on their letterheads.

The Madrid group Safeguard Defenders went through Chinese announcements and local papers and came out with a list: two security bureaus, those of Qingtian and Fuzhou, had set up 54 service offices abroad, in 25 cities of 21 countries. Every one of them, a reader could think, is staffed by police officers.

Beijing itself gave the figure that made the list news. Between April 2021 and July 2022, it announced, 230,000 citizens suspected of fraud had been talked into coming home. The group holds that the offices abroad helped to find them.

## What relatives are told

Notices of several counties say what awaits a family whose son stays away: no more allowances, no place at the better school, the house sealed. Officials call that persuasion.

## Two doors in the Netherlands

This week the broadcaster RTL Nieuws, working with Follow the Money, named two Dutch addresses, one in Amsterdam and one in Rotterdam. The man who answers in Rotterdam is said to be a former soldier. The Amsterdam office, neighbours told us, has been open since 2018.

Wang Jingyu, a critic of the government who lives in the country as a refugee, describes calls from a number that named itself the Rotterdam police station. Go home, the voice said, think of your parents.

China never told the Netherlands about either address through its diplomats, the ministry in The Hague says, and without that they have no legal footing. The ministry is looking into both.

## The answer from Beijing

These are service centres, the foreign ministry's spokesman Wang Wenbin replied on Wednesday: volunteers help people who cannot travel because of the pandemic to renew a driving licence. He did not say that the addresses do not exist.

A colleague of his in Shanghai had been franker a week before. Treaties are slow, he told El Correo in Spain, and he saw nothing wrong in pressing a suspect to face a court at home.

At least four countries now want to know more. A system like this will sooner or later be turned against dissidents, one lecturer in Dublin fears.
`,
  },
  {
    key: 'dutch',
    on: '2022-10-27',
    by: 'secondChecker',
    title: 'Ministerie: over deze loketten heeft China ons nooit iets verteld',
    outlet: 'Haagse Berichten',
    author: '',
    url: 'https://haagseberichten.example/loketten',
    publishedOn: '2022-10-26',
    language: 'nl',
    text: `
Het ministerie van Buitenlandse Zaken onderzoekt de Chinese politieloketten in Amsterdam en Rotterdam. Dat liet een woordvoerder woensdag weten.

Langs diplomatieke weg heeft Peking de twee adressen nooit gemeld. Daarmee missen ze volgens het ministerie elke grondslag.

De ambassade spreekt van vrijwilligers die landgenoten met hun papieren helpen. Wie een rijbewijs wil verlengen, hoeft daarvoor niet naar China te vliegen.
`,
  },
  {
    key: 'followup',
    on: '2022-11-04',
    by: 'checker',
    title: 'Dublin takes down a sign, The Hague sends a letter',
    outlet: 'The Harbour Courier',
    author: 'Nadia Verhoeven',
    url: 'https://courier.example/2022/11/dublin-takes-down-a-sign',
    publishedOn: '2022-11-04',
    language: 'en',
    text: `
The letters over the door in Capel Street are gone. Ireland told the Chinese embassy to close the Dublin office, and the embassy says that it has.

In the Netherlands things moved more slowly. By the end of October both Dutch offices had been ordered to close, according to a post that thousands shared. The letter of the foreign minister is dated 1 November.

In London a group of members of parliament asked the Home Office to look into three addresses. The Home Office has yet to answer them.

Still, 54 police stations in 21 countries is the number in every headline, and only a few of them have closed. On Thursday the shutters in Dublin were down.

A film that travels with the story shows men in a row who shout that they have come back to the embrace of their country. It is said to come from the police of a district in Jiangsu.
`,
  },
]

/** What the outlets changed in their texts afterwards. */
export const DEMO_TEXT_REVISIONS: readonly DemoTextRevision[] = [
  {
    on: '2022-11-14',
    by: 'secondChecker',
    article: 'followup',
    replace: [
      'By the end of October both Dutch offices had been',
      'In the first week of November both Dutch offices were',
    ],
    note: 'The Courier changed the sentence on its site without a note; we have asked why.',
  },
]
