import { aboutRoutes } from './about/about-routes'
import { accountRoutes } from './accounts/account-routes'
import { entryRoutes } from './accounts/entry-routes'
import { keysRoutes } from './accounts/keys-routes'
import { signInRoutes } from './accounts/sign-in-routes'
import { adminAccountRoutes } from './admin/accounts-routes'
import { invitationRoutes } from './admin/invitations-routes'
import { settingsRoutes } from './admin/settings-routes'
import { articlePageRoutes } from './articles/article-page-routes'
import { articleRoutes } from './articles/article-routes'
import { revisionRoutes } from './articles/revision-routes'
import { suggestionRoutes } from './articles/suggestion-routes'
import { workbenchMarksRoutes } from './articles/workbench-marks-routes'
import { workbenchRoutes } from './articles/workbench-routes'
import { claimPageRoutes } from './claim-pages/claim-page-routes'
import { claimantRoutes } from './claimants/claimant-routes'
import { claimListRoutes } from './claims/claim-list-routes'
import { claimRoutes } from './claims/claim-routes'
import { claimWorkRoutes } from './claims/claim-work-routes'
import { figuresElsewhereRoutes } from './claims/figures-elsewhere-routes'
import { correctionsRoutes } from './corrections/corrections-routes'
import { deskRoutes } from './desk/desk-routes'
import { draftRoutes } from './drafts/draft-routes'
import { evidenceRoutes } from './evidence/evidence-routes'
import { flagRoutes } from './flags/flag-routes'
import { healthRoutes } from './health/health-routes'
import { homeRoutes } from './home/home-routes'
import { logRoutes } from './log/log-routes'
import { rebuttalRoutes } from './rebuttals/rebuttal-routes'
import { replyRoutes } from './replies/reply-routes'
import { reportRoutes } from './reports/report-routes'
import { assignmentRoutes } from './review/assignment-routes'
import { crossCheckRoutes } from './review/cross-check-routes'
import { noteRoutes } from './review/note-routes'
import { reviewRoutes } from './review/review-routes'
import type { Deps, Route } from './routing'
import { searchRoutes } from './search/search-routes'
import { weightsRoutes } from './settings/weights-routes'
import { snapshotRoutes } from './sources/snapshot-routes'
import { sourceRoutes } from './sources/source-routes'
import { topicRoutes } from './topics/topic-routes'
import { verdictRoutes } from './verdicts/verdict-routes'

/** Every URL of the app. The order matters where a parameter could swallow a word: `/claims/new` before `/claims/:id`. */
export const allRoutes = (deps: Deps): Route[] => [
  ...healthRoutes(deps),
  ...homeRoutes(deps),
  ...aboutRoutes(deps),
  ...logRoutes(deps),
  ...reportRoutes(deps),
  ...correctionsRoutes(deps),
  ...signInRoutes(deps),
  ...entryRoutes(deps),
  ...accountRoutes(deps),
  ...keysRoutes(deps),
  ...adminAccountRoutes(deps),
  ...invitationRoutes(deps),
  ...settingsRoutes(deps),
  ...weightsRoutes(deps),
  ...deskRoutes(deps),
  ...draftRoutes(deps),
  ...searchRoutes(deps),
  ...claimListRoutes(deps),
  ...claimantRoutes(deps),
  ...topicRoutes(deps),
  ...claimRoutes(deps),
  ...figuresElsewhereRoutes(deps),
  ...claimWorkRoutes(deps),
  ...verdictRoutes(deps),
  ...reviewRoutes(deps),
  ...assignmentRoutes(deps),
  ...crossCheckRoutes(deps),
  ...noteRoutes(deps),
  ...flagRoutes(deps),
  ...evidenceRoutes(deps),
  ...snapshotRoutes(deps),
  ...sourceRoutes(deps),
  ...rebuttalRoutes(deps),
  ...replyRoutes(deps),
  ...articleRoutes(deps),
  ...revisionRoutes(deps),
  ...workbenchRoutes(deps),
  ...workbenchMarksRoutes(deps),
  ...suggestionRoutes(deps),
  ...articlePageRoutes(deps),
  ...claimPageRoutes(deps),
]
