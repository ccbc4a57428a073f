import type { Evidence, SearchRecord } from '../../domain/evidence'
import { type ClaimHead, type ClaimSetting, claimHead } from '../shared/claim-setting'
import { searchSentences } from '../shared/evidence-parts'
import { errorSummary, type Form, fieldOf } from '../shared/form'
import type { PageHead } from '../shared/page'
import type {
  ActionButton,
  DeskForm,
  ErrorSummary,
  ExcerptAsking,
  ExcerptCheck,
  FormHidden,
  Quote,
} from '../shared/parts'
import { paths } from '../shared/paths'
import { sourceRows } from '../shared/source-form'
import { evidenceFields, JUDGEMENT_FIELDS, SEARCH_FIELDS } from './evidence-fields'
import type { EditEvidenceValues, JudgementValues, NewEvidenceValues, SearchValues } from './evidence-forms'

declare module '../shared/page' {
  interface Views {
    'evidence/new': EvidenceFormPage
    'evidence/edit': EvidenceEditPage
    'evidence/searches': SearchesPage
  }
}

export interface EvidenceFormPage extends PageHead {
  head: ClaimHead
  errorSummary: ErrorSummary
  form: DeskForm
}

export interface EvidenceEditPage extends EvidenceFormPage {
  /** What it quotes, and from where. */
  excerpt: Quote
  judgement: ActionButton
}

export interface SearchesPage extends EvidenceFormPage {
  sides: { title: string; sentences: string[] }[]
}

/** What the forms offer and say beside what was typed. */
export interface Known {
  /** To choose from while typing. */
  sources: readonly Evidence['source'][]
  /** How the excerpt in the form stands to the stored copies; absent where source or excerpt is not given. */
  check?: ExcerptCheck
}

/** The page on which a claim is given evidence, from a source we have or a new one. */
export function newEvidencePage(
  setting: ClaimSetting,
  form: Form<NewEvidenceValues>,
  known: Known,
  hidden: FormHidden,
): EvidenceFormPage {
  const fields = evidenceFields(known.sources)
  const head = claimHead(setting, 'Add evidence')
  return {
    title: 'Add evidence',
    error: form.errors.length > 0,
    head,
    errorSummary: errorSummary(form),
    form: {
      action: paths.evidence(setting.claim.id),
      hidden,
      sections: [
        { rows: [[fieldOf(form, fields.stance)], [fieldOf(form, fields.sourceId)]] },
        {
          title: 'Or describe a new source',
          hint: 'Leave title and address empty when you chose a source above.',
          rows: sourceRows(form),
          folded: isSourceOpen(form, known) ? 'open' : 'closed',
        },
        { rows: [[fieldOf(form, fields.excerpt)]], asking: askingOf(known.check) },
        { rows: [[fieldOf(form, fields.location)], [fieldOf(form, fields.note)]] },
      ],
      submit: 'Add the evidence',
      cancel: { text: 'Cancel', href: paths.claimWork(setting.claim.id) },
      reason: head.closed,
    },
  }
}

/** Open when there is nothing to choose from, something was described or pasted, or something is wrong. */
function isSourceOpen({ errors, values }: Form<NewEvidenceValues>, { sources }: Known): boolean {
  const isDescribed = values.title !== '' || (values.url !== '' && values.sourceId === '')
  return sources.length === 0 || errors.length > 0 || isDescribed
}

/** What was typed on the page of one piece of evidence: one of its two forms was sent at most. */
export interface EvidenceForms {
  edit: Form<EditEvidenceValues>
  judgement: Form<JudgementValues>
}

/** The page on which a piece of evidence is changed and judged. */
export function editEvidencePage(
  setting: ClaimSetting,
  evidence: Evidence,
  { edit, judgement }: EvidenceForms,
  known: Known,
  hidden: FormHidden,
): EvidenceEditPage {
  const head = claimHead(setting, `Evidence ${evidence.id}`)
  const summary = [...errorSummary(edit).errors, ...errorSummary(judgement).errors]
  return {
    title: `Evidence ${evidence.id}`,
    error: summary.length > 0,
    head,
    errorSummary: { errors: summary },
    excerpt: {
      text: evidence.excerpt,
      lang: evidence.source.language,
      dir: 'auto',
      cite: {
        text: evidence.source.title,
        href: paths.source(evidence.source.id, evidence.source.title),
      },
    },
    form: { ...editForm(evidence, edit, known, hidden), reason: head.closed },
    judgement: {
      id: 'judge',
      action: paths.evidenceJudgement(evidence.id),
      text: 'Save the judgement',
      hidden,
      reason: head.closed,
      hint: 'Only accepted evidence carries a verdict.',
      fields: [fieldOf(judgement, JUDGEMENT_FIELDS.status), fieldOf(judgement, JUDGEMENT_FIELDS.reason)],
    },
  }
}

function editForm(
  evidence: Evidence,
  form: Form<EditEvidenceValues>,
  known: Known,
  hidden: FormHidden,
): DeskForm {
  const fields = evidenceFields(known.sources)
  return {
    action: paths.editEvidence(evidence.id),
    hidden,
    sections: [
      {
        rows: [
          [fieldOf(form, fields.stance)],
          [{ ...fieldOf(form, fields.sourceId), label: 'Source' }],
          [fieldOf(form, { ...fields.excerpt, lang: evidence.source.language || undefined })],
        ],
        asking: askingOf(known.check),
      },
      { rows: [[fieldOf(form, fields.location)], [fieldOf(form, fields.note)]] },
    ],
    submit: 'Save',
    cancel: { text: 'Cancel', href: `${paths.claimWork(evidence.claimId)}#evidence` },
  }
}

function askingOf(excerptCheck: ExcerptCheck | undefined): ExcerptAsking {
  return { ask: paths.excerptCheck(), fields: 'sourceId excerpt', excerptCheck }
}

/** The page that records searches which found nothing, under those recorded before. */
export function searchesPage(
  setting: ClaimSetting,
  searches: readonly SearchRecord[],
  form: Form<SearchValues>,
  hidden: FormHidden,
): SearchesPage {
  const head = claimHead(setting, 'Searched, none found')
  const { side, lookedIn, lookedFor, searchedOn } = SEARCH_FIELDS
  return {
    title: 'Searched, none found',
    error: form.errors.length > 0,
    head,
    errorSummary: errorSummary(form),
    sides: [
      { title: 'For the claim', sentences: searchSentences(searches, 'supports') },
      { title: 'Against the claim', sentences: searchSentences(searches, 'refutes') },
    ],
    form: {
      action: paths.searchRecords(setting.claim.id),
      hidden,
      sections: [
        {
          title: 'Record a search',
          rows: [side, lookedIn, lookedFor, searchedOn].map((shape) => [fieldOf(form, shape)]),
        },
      ],
      submit: 'Record that nothing was found',
      cancel: { text: 'Cancel', href: `${paths.claimWork(setting.claim.id)}#evidence` },
      reason: head.closed,
    },
  }
}
