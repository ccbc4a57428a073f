import type { EvidenceStatement } from '../../actions/evidence'
import { STANCE_LABELS, STANCES } from '../../domain/evidence'
import { type Form, fieldOf } from '../shared/form'
import { shorten } from '../shared/format'
import type { ExcerptAsking, ExcerptCheck, Field, Link } from '../shared/parts'
import { paths } from '../shared/paths'
import type { WorkbenchEvidenceValues } from './workbench-forms'
import type { WorkbenchReading } from './workbench-reading'
import { openClaimPath } from './workbench-text'

/** The short form that links a source of the tray to the open claim. */
export interface LinkFields {
  action: string
  fields: { source: Field; stance: Field; excerpt: Field; location: Field }
  /** Below the excerpt, which is checked while somebody types. */
  asking: ExcerptAsking
  /** To the form for a source that is not in the tray. */
  other: Link
}

/** A source of the tray; the first nine have a digit. */
export interface TraySource {
  digit?: string
  id: number
  title: string
  line: string
  href: string
  /** Fills the form of the open claim. */
  attach?: Link
}

/** The form for the claim that is open. */
export function linkFields(
  form: Form<WorkbenchEvidenceValues>,
  reading: WorkbenchReading,
  excerptCheck: ExcerptCheck | undefined,
): LinkFields {
  const claimId = reading.open?.placed.claim.id ?? 0
  const sources = reading.sources.map(({ id, title, publisher }) => ({
    value: String(id),
    label: shorten(publisher === '' ? title : `${title} · ${publisher}`, 90),
  }))
  return {
    action: `/articles/${reading.article.id}/claims/${claimId}/evidence`,
    fields: {
      source: fieldOf(form, {
        kind: 'select',
        id: 'link-source',
        name: 'source',
        label: 'Source',
        options: [{ value: '', label: sources.length === 0 ? 'None used yet' : 'Choose' }, ...sources],
      }),
      stance: fieldOf(form, {
        kind: 'select',
        id: 'link-stance',
        name: 'stance',
        label: 'Stance',
        options: STANCES.map((stance) => ({ value: stance, label: STANCE_LABELS[stance] })),
      }),
      excerpt: fieldOf(form, {
        kind: 'textarea',
        id: 'link-excerpt',
        name: 'excerpt',
        label: 'Words of the source',
        hint: 'Exactly as they stand there.',
        rows: 3,
        theirs: true,
        maxlength: 20_000,
      }),
      location: fieldOf(form, {
        kind: 'text',
        id: 'link-location',
        name: 'location',
        label: 'Where in the source',
        hint: 'Page, minute, paragraph.',
        maxlength: 500,
      }),
    },
    asking: { ask: paths.excerptCheck(), fields: 'source excerpt', excerptCheck },
    other: { text: 'Another source, or a new one', href: paths.newEvidence(claimId) },
  }
}

/** The sources used in this article, the one used last first. */
export function trayOf(reading: WorkbenchReading): TraySource[] {
  const claimId = reading.open?.placed.claim.id
  return reading.sources.map(({ id, title, publisher }, index) => ({
    digit: index < 9 ? String(index + 1) : undefined,
    id,
    title,
    line: publisher,
    href: paths.source(id, title),
    attach:
      claimId === undefined
        ? undefined
        : {
            text: 'Attach to the claim',
            href: `${openClaimPath(reading.article.id, claimId)}&source=${id}#link-source`,
          },
  }))
}

/** What the action takes, all but the source. */
export function toLinkedStatement(values: WorkbenchEvidenceValues): EvidenceStatement {
  return { stance: values.stance, excerpt: values.excerpt, location: values.location, note: '' }
}
