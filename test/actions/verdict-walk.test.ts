import fc from 'fast-check'
import type { Knex } from 'knex'
import { creditVerdictInWork } from '../../server/actions/verdict-credit'
import {
  reviseVerdict,
  saveDraft,
  submitVerdict,
  withdrawVerdict,
} from '../../server/actions/verdict-drafting'
import { holdVerdict, releaseVerdict } from '../../server/actions/verdict-holds'
import { confirmRetraction, dropRetraction, proposeRetraction } from '../../server/actions/verdict-retraction'
import { approveVerdict, returnVerdict } from '../../server/actions/verdict-review'
import type { Account } from '../../server/domain/account'
import { Forbidden, Refused, Stale } from '../../server/domain/errors'
import type { Verdict } from '../../server/domain/verdict'
import { verifyEventChain } from '../../server/store/events'
import { listVerdicts } from '../../server/store/verdicts'
import { NOW } from '../support/claims'
import { withRollback } from '../support/database'
import {
  approvalOf,
  DRAFT,
  getVerdict,
  insertNewsroom,
  insertProof,
  insertReadyClaim,
  type Newsroom,
} from '../support/verdicts'

/**
 * A random walk through the workflow beside a model of a few lines that was written from the rules and not from the
 * code: what the model forbids the actions must refuse, what it allows they must do.
 */
jest.setTimeout(90_000)
const db = withRollback()

const PEOPLE = ['checker', 'editor', 'secondEditor', 'standards', 'admin'] as const
type Person = (typeof PEOPLE)[number]
const STEPS = [
  'save',
  'submit',
  'withdraw',
  'return',
  'revise',
  'approve',
  'hold',
  'release',
  'propose',
  'confirm',
  'drop',
  'prove',
] as const
type Step = (typeof STEPS)[number]
type Move = { step: Step; who: Person }

interface Model {
  work?: {
    id: number
    state: 'drafting' | 'submitted' | 'returned'
    by: Set<Person>
    submitter?: Person
    moved: boolean
  }
  force?: { id: number; holder?: Person; proposer?: Person }
  /** Whoever ever worked on the evidence. */
  provers: Set<Person>
  wasPublished: boolean
  saves: number
}

const isEditor = (who: Person) => who === 'editor' || who === 'secondEditor' || who === 'standards'
const isStranger = ({ work, provers }: Model, who: Person) => !work?.by.has(who) && !provers.has(who)

const LEGAL: Record<Step, (model: Model, who: Person) => boolean> = {
  save: ({ work }, who) => who !== 'admin' && (work === undefined || work.state === 'drafting'),
  submit: ({ work }, who) => who !== 'admin' && work?.state === 'drafting',
  withdraw: ({ work }, who) => work?.state === 'submitted' && work.submitter === who,
  return: (model, who) => isEditor(who) && model.work?.state === 'submitted' && isStranger(model, who),
  revise: ({ work }, who) => who !== 'admin' && work?.state === 'returned',
  approve: (model, who) =>
    isEditor(who) &&
    model.work?.state === 'submitted' &&
    !model.work.moved &&
    isStranger(model, who) &&
    model.force?.holder !== who,
  hold: ({ force }, who) => isEditor(who) && force !== undefined && force.holder === undefined,
  release: ({ force }, who) => isEditor(who) && force?.holder !== undefined && force.holder !== who,
  propose: ({ force }, who) => isEditor(who) && force !== undefined && force.proposer === undefined,
  confirm: ({ force }, who) =>
    isEditor(who) &&
    force?.proposer !== undefined &&
    force.proposer !== who &&
    (force.proposer === 'standards' || who === 'standards'),
  drop: ({ force }, who) => isEditor(who) && force?.proposer !== undefined,
  prove: (_model, who) => who !== 'admin',
}

test('no illegal step is accepted and no legal one refused', async () => {
  const people = await insertNewsroom(db())
  const taken = new Map<Step, number>()
  const anyMove = fc.record({ step: fc.constantFrom(...STEPS), who: fc.constantFrom(...PEOPLE) })
  const legalMove = fc.nat()

  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(anyMove, legalMove, legalMove), { minLength: 15, maxLength: 40 }),
      async (moves) => {
        const claimId = await insertReadyClaim(db(), people.checker)
        const model: Model = { provers: new Set<Person>(['checker']), wasPublished: false, saves: 0 }
        for (const move of moves) {
          const { step, who } = typeof move === 'number' ? pickLegal(model, move) : move
          if (LEGAL[step](model, who)) taken.set(step, (taken.get(step) ?? 0) + 1)
          await stepBoth({ people, claimId, model }, { step, who })
        }
        await compare(claimId, model)
      },
    ),
    { numRuns: 30, seed: 230_000, endOnFailure: true },
  )

  expect([...taken.keys()].sort()).toEqual([...STEPS].sort())
  expect(await verifyEventChain(db())).not.toHaveProperty('brokenAt')
})

interface World {
  people: Newsroom
  claimId: number
  model: Model
}

/** Mostly the steps that lead on: evidence by everybody would soon leave nobody to approve. */
function pickLegal(model: Model, pick: number): Move {
  const all = STEPS.flatMap((step) => PEOPLE.map((who) => ({ step, who })))
  const legal = all.filter(
    ({ step, who }) => LEGAL[step](model, who) && (step !== 'prove' || who === 'checker'),
  )
  return legal[pick % legal.length] ?? { step: 'save', who: 'checker' }
}

async function stepBoth(world: World, { step, who }: Move): Promise<void> {
  const { people, claimId, model } = world
  const isLegal = LEGAL[step](model, who)
  const before = await fingerprintOf(claimId)
  const isAccepted = await attempt((trx) => act(trx, people[who], step, world))
  const told = `${who} ${step} ${JSON.stringify({ ...model, by: [...(model.work?.by ?? [])], provers: [...model.provers] })}`
  if (isLegal) expect({ told, isAccepted }).toEqual({ told, isAccepted: true })
  else expect({ told, left: await fingerprintOf(claimId) }).toEqual({ told, left: before })
  if (isLegal) await advance(world, step, who)
}

/** Whether it was accepted (pressing twice is, without effect); any other error than a refusal fails the test. */
async function attempt(work: (trx: Knex.Transaction) => Promise<unknown>): Promise<boolean> {
  try {
    await db().transaction(work)
    return true
  } catch (error) {
    if (error instanceof Refused || error instanceof Forbidden || error instanceof Stale) return false
    throw error
  }
}

async function act(
  trx: Knex.Transaction,
  actor: Account,
  step: Step,
  { claimId, model }: World,
): Promise<unknown> {
  const [newest] = await listVerdicts(trx, claimId)
  const verdictId = onForce(step) ? (model.force?.id ?? newest?.id) : (model.work?.id ?? newest?.id)
  if (step === 'save') return saveDraft(trx, actor, draftOf(newest, { claimId, model }), NOW)
  if (step === 'prove') return prove(trx, actor, claimId)
  if (verdictId === undefined) throw new Refused('There is nothing to decide.')
  const { revision } = await getVerdict(trx, verdictId)
  switch (step) {
    case 'submit':
      return submitVerdict(trx, actor, { verdictId, revision }, NOW)
    case 'withdraw':
      return withdrawVerdict(trx, actor, verdictId, NOW)
    case 'return':
      return returnVerdict(trx, actor, { verdictId, revision, comment: 'Again.' }, NOW)
    case 'revise':
      return reviseVerdict(trx, actor, verdictId, NOW)
    case 'approve':
      return approveVerdict(trx, actor, await approvalOf(trx, verdictId), NOW)
    case 'hold':
      return holdVerdict(trx, actor, { verdictId, reason: 'A doubt.' }, NOW)
    case 'release':
      return releaseVerdict(trx, actor, { verdictId, reason: 'It stands.', singleEditorReason: '' }, NOW)
    case 'propose':
      return proposeRetraction(trx, actor, { verdictId, publicReason: 'It was forged.' }, NOW)
    case 'confirm':
      return confirmRetraction(trx, actor, { verdictId, singleEditorReason: '' }, NOW)
    case 'drop':
      return dropRetraction(trx, actor, verdictId, NOW)
  }
}

function onForce(step: Step): boolean {
  return ['hold', 'release', 'propose', 'confirm', 'drop'].includes(step)
}

function draftOf(newest: Verdict | undefined, { claimId, model }: Pick<World, 'claimId' | 'model'>) {
  const isInWork = model.work !== undefined
  const change = model.wasPublished ? { changeClass: 'update' as const, changeNote: 'A later count.' } : {}
  const draft = { ...DRAFT, ...change, summary: `Wording ${model.saves}.` }
  return { claimId, revision: isInWork ? (newest?.revision ?? 0) : 0, draft }
}

async function prove(trx: Knex.Transaction, actor: Account, claimId: number): Promise<void> {
  if (actor.role === 'admin') throw new Forbidden('Evidence is for the newsroom.')
  await creditVerdictInWork(trx, claimId, actor, NOW)
  await insertProof(trx, claimId, actor, { publisher: 'RTL', excerpt: 'two offices' })
}

async function advance({ claimId, model }: World, step: Step, who: Person): Promise<void> {
  const id = (await listVerdicts(db(), claimId))[0]?.id ?? 0
  const { work, force } = model
  switch (step) {
    case 'save':
      model.work = { id, state: 'drafting', by: new Set([...(work?.by ?? []), who]), moved: false }
      model.saves += 1
      return
    case 'submit':
      if (work)
        Object.assign(work, { state: 'submitted', submitter: who, moved: false, by: work.by.add(who) })
      return
    case 'withdraw':
      if (work) Object.assign(work, { state: 'drafting', submitter: undefined })
      return
    case 'return':
      if (work) work.state = 'returned'
      return
    case 'revise':
      model.work = { id, state: 'drafting', by: new Set([...(work?.by ?? []), who]), moved: false }
      return
    case 'approve':
      model.force = { id: work?.id ?? 0 }
      model.work = undefined
      model.wasPublished = true
      return
    case 'hold':
      if (force) force.holder = who
      return
    case 'release':
      if (force) force.holder = undefined
      return
    case 'propose':
      if (force) force.proposer = who
      return
    case 'drop':
      if (force) force.proposer = undefined
      return
    case 'confirm':
      model.force = undefined
      return
    case 'prove':
      model.provers.add(who)
      if (work) work.moved = true
  }
}

async function fingerprintOf(claimId: number): Promise<unknown> {
  const events = await db()('events').max('sequence').first()
  const contributors = await db()('verdict_contributors').count().first()
  return { verdicts: await listVerdicts(db(), claimId), events, contributors }
}

const STATES = { drafting: 'drafting', submitted: 'submitted', returned: 'changes_requested' } as const

async function compare(claimId: number, { work, force }: Model): Promise<void> {
  const verdicts = await listVerdicts(db(), claimId)
  const inForce = verdicts.filter(({ state }) => state === 'published' || state === 'held')
  expect(inForce.map(({ id, state }) => [id, state])).toEqual(
    force === undefined ? [] : [[force.id, force.holder === undefined ? 'published' : 'held']],
  )
  if (work !== undefined) expect(verdicts[0]).toMatchObject({ id: work.id, state: STATES[work.state] })
}
