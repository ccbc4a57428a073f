import type * as Parts from '../../server/web/shared/parts'

/** The inputs each partial is shown with: the documented shape, typed as presenters have it. */
export interface Example {
  partial: string
  shows: string
  input: object
}

const day: Parts.Time = { iso: '2022-10-25', text: '25 October 2022' }
const instant: Parts.Time = { iso: '2026-03-02T14:05:00Z', text: '2 March 2026, 14:05 UTC' }
const source: Parts.Link = { text: 'Survey of overseas service stations', href: '/sources/4' }
const hidden: Parts.FormHidden = {
  csrf: 'token',
  key: 'key',
  revision: 3,
  extra: [{ name: 'stance', value: 'supports' }],
}

const said = (line: string): Parts.SaidNote => ({
  lines: [line],
  author: 'Cem Checker',
  time: instant,
  about: '',
})

const supported: Parts.VerdictTag = { word: 'True', slot: 'supported' }
const held: Parts.VerdictTag = { word: 'Disputed', slot: 'disputed', state: 'held' }

const field: Parts.Field = {
  kind: 'text',
  name: 'title',
  label: 'Title of the article',
  hint: 'As the outlet printed it.',
  value: 'Stations under review',
  required: true,
  maxlength: 300,
  autocomplete: 'off',
}

const choices: Parts.Option[] = [
  { value: 'supports', label: 'Supports', hint: 'The source says the same.' },
  { value: 'refutes', label: 'Refutes', hint: 'The source says otherwise.' },
  { value: 'context', label: 'Context', disabled: true },
]

const verdictBlock: Parts.VerdictBlock = {
  word: 'Mostly true',
  slot: 'mostly-supported',
  known: 'The survey lists 54 stations in 25 cities; three of the addresses could not be confirmed.',
  flags: ['Missing context'],
  approved: instant,
  byline: 'Approved by Ada Editor · checked by Cem Checker',
  revision: { text: 'Revision 3', href: '/claims/3/revisions/3' },
  change: { text: 'What changed', href: '/claims/3/history/2..3' },
}

const claimCard: Parts.ClaimCard = {
  id: 'claim-3',
  number: 3,
  text: 'Two city bureaus opened 54 stations in 25 cities across 21 countries.',
  href: '/claims/3',
  lang: 'en',
  dir: 'ltr',
  claimant: 'Safeguard Defenders',
  said: day,
  verdict: supported,
  supports: 3,
  refutes: 1,
  note: 'In work since 3 March 2026',
  passage: { text: 'In the text', href: '#passage-3' },
}

const claimRow: Parts.ClaimRow = {
  number: 3,
  text: 'Two city bureaus opened 54 stations.',
  href: '/claims/3',
  claimant: { text: 'Safeguard Defenders', href: '/claimants/2' },
  verdict: held,
  dated: { label: 'Decided', time: day },
  notes: ['for 3 · against 1', 'A source has changed'],
}

const excerptCheck: Parts.ExcerptCheck = {
  state: 'near',
  words: 'Excerpt: not exact. Most like',
  place: { text: 'paragraph 7', href: '/sources/4/snapshots/1#paragraph-7' },
  copy: 'of copy 1, read on 12 November 2026',
  warnings: ['A number differs: “102” in the excerpt, “54” in the copy.'],
  difference: {
    label: 'Crossed out: only in the excerpt. Underlined: what the copy says.',
    parts: [
      { kind: 'removed', text: '102' },
      { kind: 'added', text: '54' },
      { kind: 'same', text: ' offices' },
    ],
    lang: 'en',
  },
}

const evidenceItem: Parts.EvidenceItem = {
  id: 'evidence-9',
  stance: 'supports',
  stanceWord: 'Supports',
  excerpt: 'Вот список пятидесяти четырёх адресов.',
  lang: 'ru',
  dir: 'auto',
  place: 'page 4, second table',
  source,
  publisher: 'Safeguard Defenders',
  kind: 'NGO report',
  dated: day,
  original: { text: 'Original', href: 'https://example.org/survey?a=1&b=2' },
  archived: { text: 'Archived copy', href: '/sources/4/snapshots/1' },
  independence: 'Same origin as source 2: one joint report.',
  note: 'Counts addresses, not offices in use.',
  status: 'Disputed: the table was corrected later.',
  check: excerptCheck,
  actions: [{ text: 'Edit', href: '/evidence/9/edit' }],
}

const rebuttalItem: Parts.RebuttalItem = {
  id: 'rebuttal-1',
  edge: 'Denies the characterisation and gives another purpose',
  text: 'They are service centres run by volunteers.',
  href: '/claims/18',
  claimant: 'Ministry spokesperson',
  said: day,
  verdict: held,
  denies: 'That the centres do police work.',
  leaves: 'That the centres exist, and how many.',
  answer: 'Two sources show work beyond renewing papers.',
  concession: {
    text: 'An official of the same ministry said they help to return suspects.',
    claimant: 'Official, same ministry',
    href: '/claims/13',
    lang: 'en',
  },
  actions: [{ text: 'Edit', href: '/rebuttals/1/edit' }],
}

const replyItem: Parts.ReplyItem = {
  id: 'reply-2',
  outcome: 'Asked and answered',
  sentence: 'Asked the foreign ministry (e-mail) on 24 October 2022; answered on 26 October 2022.',
  answer: 'The centres only renew papers.',
  actions: [{ text: 'Edit', href: '/replies/2/edit' }],
}

const deskForm: Parts.DeskForm = {
  action: '/claims/3/evidence',
  hidden,
  sections: [
    { rows: [[field]] },
    {
      title: 'A new source',
      hint: 'Only when it is not here yet.',
      rows: [
        [
          { ...field, name: 'publisher' },
          { ...field, name: 'author' },
        ],
      ],
    },
  ],
  submit: 'Add the evidence',
  cancel: { text: 'Cancel', href: '/claims/3/work' },
}

const difference: Parts.DifferencePart[] = [
  { kind: 'same', text: 'The survey lists ' },
  { kind: 'removed', text: '54' },
  { kind: 'added', text: '102' },
  { kind: 'same', text: ' stations.' },
]

const conflict: Parts.Conflict = {
  explanation: 'Ada Editor saved this claim at 14:05 UTC while you were writing. Your words are kept below.',
  action: '/claims/3/edit',
  hidden,
  fields: [
    {
      field: { kind: 'textarea', name: 'text', label: 'Your text', value: 'The survey lists 102 stations.' },
      current: 'The survey lists 54 stations.',
      difference,
    },
    { field: { kind: 'date', name: 'said', label: 'Your date', value: '2022-10-25' }, current: '' },
  ],
  submit: 'Save mine',
  cancel: { text: 'Keep what is stored', href: '/claims/3' },
}

const facts: Parts.Facts = {
  rows: [
    { term: 'Publisher', text: 'Safeguard Defenders', href: '/sources/4', lang: 'en', dir: 'ltr' },
    { term: 'Published', time: day },
    { term: 'Hash', text: 'c0ffee54a9c2', mono: true },
  ],
}

const verdictBar: Parts.VerdictBar = {
  parts: [
    { slot: 'supported', x: 0, width: 66.27 },
    { slot: 'false', x: 66.87, width: 33.13 },
  ],
}

const figureStrip: Parts.FigureStrip = {
  width: 380,
  height: 170,
  dots: [
    {
      x: 34,
      y: 120,
      slot: 'supported',
      href: '/claims/3',
      isHere: true,
      words: '54',
      label: { x: 34, y: 109 },
    },
    { x: 606, y: 60, top: 40, slot: 'false', href: '/claims/9', isHere: false, words: '102 to 110' },
  ],
  lines: [{ y: 166, text: '0' }],
  ticks: [{ x: 320, text: '2023' }],
  undated: 1,
}

const tally: Parts.Tally = {
  label: 'Claims by verdict',
  total: '17 claims',
  rows: [
    { word: 'True', slot: 'supported', count: 6, href: '/claims?rating=true' },
    { word: 'Mostly true', slot: 'mostly-supported', count: 2 },
    { word: 'Disputed', slot: 'disputed', count: 3, href: '/claims?rating=disputed' },
    { word: 'Mixed', slot: 'misleading', count: 1 },
    { word: 'False', slot: 'false', count: 1 },
    { word: 'In work', slot: 'unproven', count: 61 },
  ],
}

function fieldOf(change: Partial<Parts.Field>): { field: Parts.Field } {
  return { field: { ...field, ...change } }
}

function noticeOf(kind: Parts.Notice['kind'], word: string): { notice: Parts.Notice } {
  const link = { text: 'See the difference', href: '/claims/3/history/2..3' }
  return { notice: { kind, word, text: 'The earlier page said 45.', time: day, link } }
}

export const EXAMPLES: Example[] = [
  { partial: 'field', shows: 'one line', input: fieldOf({}) },
  { partial: 'field', shows: 'an error', input: fieldOf({ error: 'Give the title in words.' }) },
  { partial: 'field', shows: 'a date', input: fieldOf({ kind: 'date', value: '2022-10-25' }) },
  { partial: 'field', shows: 'an address', input: fieldOf({ kind: 'url', value: 'https://example.org/' }) },
  {
    partial: 'field',
    shows: 'e-mail',
    input: fieldOf({ kind: 'email', value: 'a@example.org', autocomplete: 'username' }),
  },
  {
    partial: 'field',
    shows: 'a password',
    input: fieldOf({ kind: 'password', autocomplete: 'current-password' }),
  },
  {
    partial: 'field',
    shows: 'a number',
    input: fieldOf({ kind: 'number', value: '54', maxlength: undefined }),
  },
  {
    partial: 'field',
    shows: 'a file',
    input: fieldOf({ kind: 'file', accept: '.txt,.md', maxlength: undefined, autocomplete: undefined }),
  },
  { partial: 'field', shows: 'suggestions', input: fieldOf({ suggestions: ['Spain', 'Canada'] }) },
  {
    partial: 'field',
    shows: 'their words',
    input: fieldOf({ kind: 'textarea', theirs: true, lang: 'zh', rows: 6 }),
  },
  {
    partial: 'field',
    shows: 'a choice from a list',
    input: fieldOf({
      kind: 'select',
      value: 'refutes',
      options: [{ value: '', label: 'Choose' }, ...choices],
      maxlength: undefined,
    }),
  },
  {
    partial: 'field',
    shows: 'radios',
    input: fieldOf({ kind: 'radios', options: choices, value: 'supports' }),
  },
  {
    partial: 'field',
    shows: 'checkboxes',
    input: fieldOf({ kind: 'checkboxes', options: choices, values: ['refutes'], error: 'Choose one.' }),
  },
  {
    partial: 'error-summary',
    shows: 'errors',
    input: {
      errorSummary: {
        errors: [{ message: 'Give the title in words.', href: '#title' }, { message: 'The text is empty.' }],
      } satisfies Parts.ErrorSummary,
    },
  },
  { partial: 'error-summary', shows: 'nothing', input: { errorSummary: { errors: [] } } },
  { partial: 'form-hidden', shows: 'what a form carries', input: { formHidden: hidden } },
  {
    partial: 'review-notes',
    shows: 'an answered question and a word of the discussion',
    input: {
      reviewNotes: {
        questions: [
          { text: 'Is it true word for word?', answers: [said('54 is what the report counts.')] },
          { text: 'How did we decide like cases?', answers: [] },
        ],
        discussion: [said('Do we know the method?')],
        action: '/verdicts/7/notes',
        hidden,
        fields: [{ kind: 'textarea', name: 'text', label: 'Your words' }],
      } satisfies Parts.ReviewNotes,
    },
  },
  {
    partial: 'action-button',
    shows: 'a button',
    input: {
      actionButton: {
        id: 'approve',
        action: '/verdicts/7/approval',
        text: 'Approve and publish',
        hidden,
        tone: 'primary',
        hint: 'Readers see it at once.',
      } satisfies Parts.ActionButton,
    },
  },
  {
    partial: 'action-button',
    shows: 'a comment beside it',
    input: {
      actionButton: {
        id: 'return',
        action: '/verdicts/7/return',
        text: 'Return',
        hidden,
        fields: [
          {
            kind: 'textarea',
            name: 'comment',
            id: 'return-comment',
            label: 'What is missing',
            required: true,
          },
        ],
      } satisfies Parts.ActionButton,
    },
  },
  {
    partial: 'action-button',
    shows: 'why it is refused',
    input: {
      actionButton: {
        id: 'approve',
        action: '/verdicts/7/approval',
        text: 'Approve and publish',
        hidden,
        tone: 'primary',
        reason: 'You cannot approve: you added source 4 on 12 November.',
      } satisfies Parts.ActionButton,
    },
  },
  { partial: 'verdict-tag', shows: 'a rating', input: { verdictTag: supported } },
  { partial: 'verdict-tag', shows: 'a held rating', input: { verdictTag: held } },
  { partial: 'verdict-block', shows: 'a rating', input: { verdictBlock } },
  {
    partial: 'verdict-block',
    shows: 'a hold',
    input: {
      verdictBlock: { ...verdictBlock, state: 'held', stateWord: 'On hold:' } satisfies Parts.VerdictBlock,
    },
  },
  {
    partial: 'verdict-block',
    shows: 'work',
    input: {
      verdictBlock: {
        word: 'In work',
        slot: 'unproven',
        known: 'In work since 3 March 2026; an answer of the ministry is awaited.',
      } satisfies Parts.VerdictBlock,
    },
  },
  ...(
    [
      ['correction', 'Corrected'],
      ['held', 'On hold'],
      ['retracted', 'Retracted'],
      ['superseded', 'Superseded'],
      ['flag', 'Under review'],
      ['info', 'Note'],
    ] as const
  ).map(([kind, word]) => ({ partial: 'notice', shows: kind, input: noticeOf(kind, word) })),
  { partial: 'claim-card', shows: 'everything', input: { claimCard } },
  {
    partial: 'claim-card',
    shows: 'the least',
    input: { claimCard: { text: 'One claim.', href: '/claims/9', verdict: held } satisfies Parts.ClaimCard },
  },
  { partial: 'claim-row', shows: 'everything', input: { claimRow } },
  {
    partial: 'claim-row',
    shows: 'the least',
    input: {
      claimRow: { text: 'One claim.', href: '/claims/9', verdict: supported } satisfies Parts.ClaimRow,
    },
  },
  { partial: 'evidence-item', shows: 'everything', input: { evidenceItem } },
  {
    partial: 'evidence-item',
    shows: 'the least',
    input: {
      evidenceItem: {
        stance: 'refutes',
        stanceWord: 'Refutes',
        source: { text: 'Press conference' },
      } satisfies Parts.EvidenceItem,
    },
  },
  {
    partial: 'excerpt-check',
    shows: 'words that differ',
    input: { excerptCheck },
  },
  {
    partial: 'excerpt-check',
    shows: 'that there is no copy',
    input: {
      excerptCheck: {
        state: 'unchecked',
        words: 'Excerpt not checked: no copy of this source is stored.',
        place: { text: 'Store a copy', href: '/sources/4/snapshots/new' },
      } satisfies Parts.ExcerptCheck,
    },
  },
  { partial: 'excerpt-check', shows: 'nothing', input: { excerptCheck: undefined } },
  {
    partial: 'excerpt-asking',
    shows: 'what the form holds',
    input: {
      excerptAsking: {
        ask: '/excerpt-check',
        fields: 'source excerpt',
        excerptCheck,
      } satisfies Parts.ExcerptAsking,
    },
  },
  { partial: 'rebuttal-item', shows: 'everything', input: { rebuttalItem } },
  {
    partial: 'rebuttal-item',
    shows: 'the least',
    input: {
      rebuttalItem: { edge: 'Denies', text: 'No.', claimant: 'A ministry' } satisfies Parts.RebuttalItem,
    },
  },
  { partial: 'desk-form', shows: 'sections and rows', input: { deskForm } },
  {
    partial: 'desk-form',
    shows: 'a section that opens on demand',
    input: {
      deskForm: {
        ...deskForm,
        sections: deskForm.sections.map((section) => ({ ...section, folded: section.title && 'closed' })),
      },
    },
  },
  {
    partial: 'desk-form',
    shows: 'that it cannot be sent, and why',
    input: { deskForm: { ...deskForm, reason: 'This claim was merged into claim 4.' } },
  },
  { partial: 'reply-item', shows: 'everything', input: { replyItem } },
  {
    partial: 'reply-item',
    shows: 'the least',
    input: {
      replyItem: { outcome: 'Not applicable', sentence: 'Nobody was asked.' } satisfies Parts.ReplyItem,
    },
  },
  {
    partial: 'reply-item',
    shows: 'an answer',
    input: {
      replyItem: {
        id: 'reply-1',
        outcome: 'Asked and answered',
        sentence: 'Ministry press office, by e-mail on 2 March 2026.',
        answer: 'We have nothing to add.',
        actions: [{ text: 'Edit', href: '/claims/3/replies' }],
      } satisfies Parts.ReplyItem,
    },
  },
  {
    partial: 'quote',
    shows: 'words from the right',
    input: {
      quote: {
        text: 'هذه مراكز خدمة.',
        lang: 'ar',
        dir: 'rtl',
        cite: source,
        from: 'https://example.org/',
        large: true,
      } satisfies Parts.Quote,
    },
  },
  {
    partial: 'quote',
    shows: 'the least',
    input: { quote: { text: 'Yes.', cite: { text: 'A spokesperson' } } },
  },
  { partial: 'segment', shows: 'plain text', input: { segment: { text: 'The survey ' } } },
  { partial: 'segment', shows: 'text with an offset', input: { segment: { text: 'counted ', start: 11 } } },
  {
    partial: 'segment',
    shows: 'a mark',
    input: {
      segment: {
        text: '54 stations',
        start: 19,
        slot: 'disputed',
        state: 'held',
        active: true,
        id: 'passage-3',
        numbers: [
          { number: 1, href: '#claim-1', label: 'Claim 1: True' },
          { number: 3, href: '#claim-3', label: 'Claim 3: Disputed' },
        ],
      } satisfies Parts.Segment,
    },
  },
  { partial: 'time', shows: 'an instant', input: { time: instant } },
  { partial: 'glyph', shows: 'a sign', input: { glyph: { slot: 'misleading' } } },
  { partial: 'facts', shows: 'facts', input: { facts } },
  {
    partial: 'event-list',
    shows: 'history',
    input: {
      eventList: {
        events: [
          {
            time: instant,
            sentence: 'Ada Editor approved revision 3.',
            reason: 'The count was corrected.',
            link: { text: 'Revision 3', href: '/claims/3/revisions/3' },
          },
          { time: day, sentence: 'Cem Checker submitted the verdict.' },
        ],
      } satisfies Parts.EventList,
    },
  },
  {
    partial: 'difference',
    shows: 'words',
    input: { difference: { label: 'Since your last look', parts: difference } satisfies Parts.Difference },
  },
  { partial: 'conflict', shows: 'both texts', input: { conflict } },
  {
    partial: 'key-help',
    shows: 'keys with what they do',
    input: {
      keyHelp: {
        lead: 'They act unless you type in a field.',
        groups: [{ title: 'On every page of the desk', keys: [{ shown: '/', does: 'search' }] }],
      } satisfies Parts.KeyHelp,
    },
  },
  {
    partial: 'since-look',
    shows: 'what changed',
    input: {
      sinceLook: {
        since: 'You looked on 23 November 2026, 21:25 UTC. Since then:',
        differences: [{ label: 'Rating', parts: [{ kind: 'added', text: 'Mixed' }] }],
        button: {
          id: 'look',
          action: '/claims/12/look',
          text: 'I have read this',
          hidden: { csrf: 'token', key: 'key' },
        },
      } satisfies Parts.SinceLook,
    },
  },
  {
    partial: 'guard-list',
    shows: 'ticks and reasons',
    input: {
      guardList: {
        label: 'Before approval',
        missing: [
          {
            text: 'Two independent origins.',
            reason: 'All three rest on one report.',
            href: '#origins',
          },
          { text: 'A reply was asked for.', reason: 'Say whom you asked.' },
        ],
        met: { title: '1 of 3 hold', guards: ['An excerpt is present.'] },
      } satisfies Parts.GuardList,
    },
  },
  { partial: 'figure-strip', shows: 'a figure over time', input: { figureStrip } },
  { partial: 'tally', shows: 'counts', input: { tally } },
  { partial: 'tally', shows: 'counts with their bar', input: { tally: { ...tally, bar: verdictBar } } },
  { partial: 'verdict-bar', shows: 'shares', input: { verdictBar } },
  {
    partial: 'progress-steps',
    shows: 'steps',
    input: {
      progressSteps: {
        label: 'Where the verdict stands',
        steps: [
          { text: 'Drafting', state: 'done', href: '/claims/3/verdict' },
          { text: 'Submitted', state: 'current', detail: 'since 2 March 2026' },
          { text: 'Published', state: 'todo' },
        ],
      } satisfies Parts.ProgressSteps,
    },
  },
  {
    partial: 'tabs-nav',
    shows: 'tabs',
    input: {
      tabsNav: {
        label: 'Article',
        items: [
          { text: 'Text', href: '/articles/1', current: true },
          { text: 'Ledger', href: '/articles/1/ledger', count: 17 },
        ],
      } satisfies Parts.TabsNav,
    },
  },
  {
    partial: 'breadcrumbs',
    shows: 'the way here',
    input: {
      breadcrumbs: {
        items: [{ text: 'Articles', href: '/articles' }, { text: 'Claim 3 of 17' }],
      } satisfies Parts.Breadcrumbs,
    },
  },
  {
    partial: 'pagination',
    shows: 'pages',
    input: {
      pagination: {
        label: 'Pages of claims',
        summary: '21–40 of 83 claims',
        previous: '/claims?page=1',
        next: '/claims?page=3',
        pages: [{ text: '1', href: '/claims?page=1' }, { text: '2' }, { text: '3', href: '/claims?page=3' }],
      } satisfies Parts.Pagination,
    },
  },
  {
    partial: 'pagination',
    shows: 'one page',
    input: { pagination: { label: 'Pages of claims', summary: '3 claims' } satisfies Parts.Pagination },
  },
  {
    partial: 'empty-state',
    shows: 'a sentence',
    input: {
      emptyState: {
        title: 'No corrections yet',
        text: 'The first claim was published on 2 March 2026.',
        action: { text: 'How we correct', href: '/about/corrections' },
      } satisfies Parts.EmptyState,
    },
  },
]
