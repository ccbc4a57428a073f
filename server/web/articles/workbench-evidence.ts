import type { EvidenceStatement } from '../../actions/evidence'
import { STANCE_LABELS, STANCES } from '../../domain/evidence'
import { type Form, fieldOf } from '../shared/form'
import { shorten } from '../shared/format'
import type { ExcerptAsking, ExcerptCheck, Field, Link } from '../shared/parts'
import { paths, withQuery } from '../shared/paths'
import { wayBackOf } from './workbench-claim'
import type { WorkbenchEvidenceValues } from './workbench-forms'
import type { WorkbenchReading } from './workbench-reading'
import { openClaimPath } from './workbench-text'

/** The short form that links a source of the tray to the open claim. */
export interface LinkFields {
  action: string
  fields: { source: Field; stance: Field; excerpt: Field; location: Field }
  /** Below the excerpt, which is checked while somebody types. */
  asking: ExcerptAsking
  /** False while the tray is empty and nothing was typed: there is nothing to choose from, and the link comes first. */
  isOffered: boolean
  /** A link becomes evidence, on a form that leads back here. */
  byLink: { action: string; from: string; url: Field }
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
  { at, excerptCheck }: { at: number; excerptCheck?: ExcerptCheck },
): LinkFields {
  const claimId = reading.open?.placed.claim.id ?? 0
  const from = reading.open ? wayBackOf(reading, reading.open, at) : ''
  const isTyped = form.errors.length > 0 || Boolean(form.values.excerpt || form.values.location)
  const isOffered = reading.sources.length > 0 || isTyped
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
    isOffered,
    byLink: {
      action: paths.newEvidence(claimId),
      from,
      url: {
        kind: 'url',
        // The key that links a source goes to the first field that does.
        id: isOffered ? 'link-url' : 'link-source',
        name: 'url',
        label: isOffered ? 'Or paste the link of another' : 'Paste its link',
        autocomplete: 'off',
        maxlength: 2000,
      },
    },
    other: { text: 'Find or describe a source', href: withQuery(paths.newEvidence(claimId), { from }) },
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
