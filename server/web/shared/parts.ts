/**
 * What each partial of views/partials takes: presenters build these, templates only pass them on.
 * The name of the type is the name of the file: `ClaimCard` → partials/claim-card.ejs, handed over as `{ claimCard }`.
 * Every string is plain text, ready to print; the partial escapes it. Addresses come from paths.ts.
 */

/** Six slots by meaning; the words of a rating scale map onto them. Each has a glyph, an underline and a colour. */
export const VERDICT_SLOTS = [
  'supported',
  'mostly-supported',
  'disputed',
  'misleading',
  'false',
  'unproven',
] as const
export type VerdictSlot = (typeof VERDICT_SLOTS)[number]

/** A state that is not a colour: hatched border and its word. */
export type VerdictState = 'held' | 'retracted' | 'superseded' | 'outdated'

export interface Link {
  text: string
  href: string
}

/** `iso` is a date ('2026-03-01') or an instant with zone; `text` is absolute and, for instants, names its zone. */
export interface Time {
  iso: string
  text: string
}

/** A language tag and direction for words that are not ours. */
export interface Voice {
  lang?: string
  dir?: 'ltr' | 'rtl' | 'auto'
}

export interface Option {
  value: string
  label: string
  hint?: string
  disabled?: boolean
}

export interface Field extends Voice {
  kind:
    | 'text'
    | 'email'
    | 'date'
    | 'url'
    | 'password'
    | 'search'
    | 'number'
    | 'file'
    | 'textarea'
    | 'select'
    | 'radios'
    | 'checkboxes'
  name: string
  label: string
  /** Default: the name. Give one when a page holds two fields of one name. Errors link to `#id`. */
  id?: string
  hint?: string
  error?: string
  value?: string
  /** The ticked values of checkboxes. */
  values?: string[]
  /** For select, radios and checkboxes. A select with an empty choice has an option with value ''. */
  options?: Option[]
  /** Suggestions for text fields (a datalist). */
  suggestions?: string[]
  rows?: number
  autocomplete?: string
  required?: boolean
  maxlength?: number
  /** For files: '.txt,.md'. */
  accept?: string
  /** True when the field holds their words: set in the serif. */
  theirs?: boolean
  /** True when the value was guessed and nobody has touched it. */
  guess?: boolean
}

export interface ErrorSummary {
  title?: string
  /** `href` is '#field-id'. Nothing is printed for an empty list. */
  errors: { message: string; href?: string }[]
}

export interface FormHidden {
  csrf: string
  key: string
  revision?: number
  extra?: { name: string; value: string }[]
}

export interface VerdictTag {
  word: string
  slot: VerdictSlot
  state?: VerdictState
}

export interface VerdictBlock extends VerdictTag {
  /** Printed before the word, for instance 'On hold:' or 'Retracted:'. Goes with `state`. */
  stateWord?: string
  /** One sentence of what is known; for claims in work, what is awaited. */
  known: string
  /** Flags of the scale beside the rating: 'Missing context'. */
  flags?: string[]
  approved?: Time
  /** 'Approved by A. Editor · checked by B. Checker'. */
  byline?: string
  revision?: Link
  /** 'What changed: …', with a link to the difference. */
  change?: Link
}

export interface ClaimCard extends Voice {
  /** Anchor of the card, for instance 'claim-12'. */
  id?: string
  number?: number
  text: string
  href: string
  claimant?: string
  said?: Time
  verdict: VerdictTag
  /** Counts of evidence for and against; left out when nothing public is known. */
  supports?: number
  refutes?: number
  /** 'In work since 3 March 2026'. */
  note?: string
  /** Back link to the mark in the text. */
  passage?: Link
}

/** One line of a list of claims: an <li> inside <ul class="claim-list">. */
export interface ClaimRow extends Voice {
  number?: number
  text: string
  href: string
  claimant?: Link | { text: string }
  verdict: VerdictTag
  /** One sentence of what is known: the answer before the click. */
  known?: string
  /** The words of a source on it. */
  excerpt?: { text: string; lang?: string }
  /** The date that orders the list, with its word: 'Decided', 'Changed', 'Said'. */
  dated?: { label: string; time: Time }
  /** 'for 3 · against 1', a topic, an open flag. */
  notes?: string[]
}

/** An <li> inside <ul class="evidence-list">. */
export interface EvidenceItem extends Voice {
  id?: string
  stance: 'supports' | 'refutes' | 'mixed' | 'context'
  stanceWord: string
  excerpt?: string
  /** Where in the source: 'page 4, second table'. */
  place?: string
  source: { text: string; href?: string }
  publisher?: string
  kind?: string
  dated?: Time
  /** The address itself is printed on paper. */
  original?: Link
  archived?: Link
  /** 'Same origin as source 2: one joint report'. */
  independence?: string
  note?: string
  /** When it is disputed or rejected: 'Disputed: …'. */
  status?: string
  /** For the newsroom. */
  check?: ExcerptCheck
  /** The paragraph of the stored copy it was taken from, to be read beside it. */
  passage?: string
  actions?: Link[]
}

/** How an excerpt stands to the stored copies of its source: '**Excerpt: exact,** paragraph 7 of copy 1'. */
export interface ExcerptCheck {
  /** `older`: exact in an older copy, not in the newest; `unchecked`: there is no copy. */
  state: 'exact' | 'older' | 'near' | 'absent' | 'unchecked'
  words: string
  place?: Link
  copy?: string
  /** The paragraphs of the copy it was found in; printed only where they are reviewed. */
  passage?: string
  /** What may change the meaning, a sentence each. */
  warnings?: string[]
  difference?: Difference
}

/** The place below the field of an excerpt where it is checked while somebody types. */
export interface ExcerptAsking {
  ask: string
  /** Names of the fields that hold source and excerpt, with a blank between. */
  fields: string
  /** Of what the form holds when the page is made. */
  excerptCheck?: ExcerptCheck
}

/** An <li> inside <ul class="rebuttal-list">. */
export interface RebuttalItem extends Voice {
  id?: string
  /** The typed edge in words: 'Denies the characterisation and gives another purpose'. */
  edge: string
  text: string
  href?: string
  claimant: string
  said?: Time
  verdict?: VerdictTag
  denies?: string
  leaves?: string
  answer?: string
  /** What somebody granted against this answer; where it answers the claim itself too, with what it does to that. */
  concession?: Concession
  actions?: Link[]
}

export interface Concession extends Voice {
  text: string
  href?: string
  claimant: string
  verdict?: VerdictTag
  /** Of its own answer to the claim. */
  id?: string
  edge?: string
  leaves?: string
  answer?: string
}

/** An <li> inside <ul class="reply-list">: one request for a reply and what came back. */
export interface ReplyItem {
  id?: string
  /** 'Asked, no reply'. */
  outcome: string
  /** Whom, how, when, in one sentence. */
  sentence: string
  /** Their words. */
  answer?: string
  actions?: Link[]
  /** For the newsroom: what one press notes. */
  buttons?: ActionButton[]
}

/** A form of the desk: sections of rows, each row one field or several side by side. */
export interface DeskForm {
  action: string
  hidden: FormHidden
  /** A section with `folded` opens on demand; its title is what one presses. */
  sections: {
    title?: string
    hint?: string
    rows: Field[][]
    folded?: 'closed' | 'open'
    asking?: ExcerptAsking
  }[]
  submit: string
  cancel: Link
  /** When given, the form cannot be sent, and this sentence says why. */
  reason?: string
}

export interface EventList {
  /** Newest or oldest first, as given. `sentence` names who did what. */
  events: { time: Time; sentence: string; reason?: string; link?: Link }[]
}

export interface Pagination {
  label: string
  /** '21–40 of 83 claims'. */
  summary: string
  previous?: string
  next?: string
  /** Numbered pages; an entry without href is the current page. */
  pages?: { text: string; href?: string }[]
}

export interface Breadcrumbs {
  /** The last entry is the page itself and has no href. */
  items: { text: string; href?: string }[]
}

export interface Quote extends Voice {
  text: string
  cite?: { text: string; href?: string }
  /** Address of the document quoted, for the cite attribute. */
  from?: string
  large?: boolean
}

export interface EmptyState {
  text: string
  title?: string
  action?: Link
}

export interface TabsNav {
  label: string
  items: { text: string; href: string; current?: boolean; count?: number }[]
}

export interface ReviewNotes {
  questions: { text: string; answers: SaidNote[] }[]
  discussion: SaidNote[]
  action: string
  hidden: FormHidden
  fields: Field[]
}

export interface SaidNote {
  lines: string[]
  author: string
  time: Time
  /** "on revision 2", when it was said of another revision than this. */
  about: string
}

export interface ActionButton {
  /** Unique on the page: the reason is tied to the button by it. */
  id: string
  action: string
  text: string
  /** What it is about, where several buttons have the same text: “of sentence 5”. Heard and not seen. */
  about?: string
  hidden: FormHidden
  /** When given, the button is disabled and this sentence says why. */
  reason?: string
  /** A sentence under an enabled button: what it will do. */
  hint?: string
  /** primary for the one main action; grave for what cannot be undone; plain otherwise. */
  tone?: 'primary' | 'plain' | 'grave' | 'quiet'
  /** A comment asked for beside the button. */
  fields?: Field[]
}

export interface DifferencePart {
  kind: 'same' | 'added' | 'removed'
  text: string
}

export interface Difference extends Voice {
  parts: DifferencePart[]
  /** Heading of the difference; without one it is a bare paragraph. */
  label?: string
}

export interface Conflict {
  /** Who saved first and when, in a sentence, and what to do now. */
  explanation: string
  action: string
  hidden: FormHidden
  /** One entry a field: mine (editable), what is stored now, and the way from that to mine. Same entries need no difference. */
  fields: {
    field: Field
    current: string
    difference?: DifferencePart[]
    /** Sentence by sentence: mine, theirs, and what both have before. */
    swaps?: { mine: string; theirs: string; after: string }[]
  }[]
  submit: string
  cancel: Link
}

export interface Facts {
  rows: FactRow[]
}

export interface FactRow extends Voice {
  term: string
  text?: string
  href?: string
  time?: Time
  /** Machine facts (ids, hashes) are set in the mono. */
  mono?: boolean
}

export interface Tally {
  label: string
  /** '17 claims'. */
  total: string
  bar?: VerdictBar
  rows: { word: string; slot: VerdictSlot; count: number; href?: string; current?: boolean }[]
}

/** The values of one figure over time, in pixels of a drawing `width` by `height`. Texts are centred on their `x`. */
export interface FigureStrip {
  width: number
  height: number
  dots: {
    x: number
    y: number
    /** Upper end of a range. */
    top?: number
    slot: VerdictSlot
    href: string
    isHere: boolean
    words: string
    /** Where the words stand, if there is room for them. */
    label?: { x: number; y: number }
  }[]
  /** Values of the scale. */
  lines: { y: number; text: string }[]
  ticks: { x: number; text: string }[]
  /** How many values have no day and are not drawn. */
  undated: number
}

/** Counts as one bar; `x` and `width` in hundredths of it. */
export interface VerdictBar {
  parts: { slot: VerdictSlot; x: number; width: number }[]
}

export interface ProgressSteps {
  label: string
  steps: { text: string; state: 'done' | 'current' | 'todo'; detail?: string; href?: string }[]
}

/** What a page must say before anything else: a correction, a hold, an open flag. */
export interface Notice {
  kind: 'correction' | 'held' | 'retracted' | 'superseded' | 'flag' | 'info'
  /** 'Corrected', 'On hold'. */
  word: string
  text: string
  time?: Time
  link?: Link
}

/** What changed since somebody last said that they had read a claim's verdict. */
export interface SinceLook {
  since: string
  differences: Difference[]
  button: ActionButton
}

/** One condition of a guard, with a tick or with what is missing. */
export interface GuardList {
  label: string
  missing: { text: string; reason?: string; href?: string }[]
  /** Folded below its title: what holds need not be read each time. */
  met: { title: string; guards: string[] }
}

/** The keys that act on a page, and where they are changed. */
export interface KeyHelp {
  lead: string
  groups: { title: string; keys: { shown: string; does: string }[] }[]
}

/** A run of article text with the same claims on it. Leaves no white space around itself. */
export interface Segment {
  text: string
  /** UTF-16 offset in the canonical text, for selecting in the workbench. */
  start?: number
  /** The most severe style of the claims on this run; absent for plain text. */
  slot?: VerdictSlot
  state?: VerdictState
  active?: boolean
  /** The anchor to come back to, given on a claim's first segment. */
  id?: string
  /** The claims that end here; each number links to its card. `label`: 'Claim 3: False'. */
  numbers?: { number: number; href: string; label: string }[]
}
