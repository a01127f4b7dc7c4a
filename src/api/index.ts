// Every resource of the API. To add one: its file, and its line here.
import { agencyActions } from './agency-actions.ts';
import { appeals } from './appeals.ts';
import { enforceabilityBatch } from './batch.ts';
import { cases } from './cases.ts';
import { enforceabilityChanges } from './changes.ts';
import { citations } from './citations.ts';
import { clocks } from './clocks.ts';
import { conditions } from './conditions.ts';
import { corrections } from './corrections.ts';
import { courtlistener } from './courtlistener.ts';
import { courts } from './courts.ts';
import { coverage } from './coverage.ts';
import { editions } from './editions.ts';
import { underEmbargo } from './embargoed.ts';
import { enforceability } from './enforceability.ts';
import { entrance } from './entrance.ts';
import { events } from './events.ts';
import { health } from './health.ts';
import { enforceabilityHistory } from './history.ts';
import { inbox } from './inbox.ts';
import { issues } from './issues.ts';
import { jurisdictions } from './jurisdictions.ts';
import { enforceabilityMatrix } from './matrix.ts';
import { memberships } from './memberships.ts';
import { orders } from './orders.ts';
import { organizations } from './organizations.ts';
import { problemPages } from './problem-pages.ts';
import { programs } from './programs.ts';
import { reports } from './reports.ts';
import { reviews } from './reviews.ts';
import { search } from './search.ts';
import { sources } from './sources.ts';
import { caseTimeline } from './timeline.ts';
import { watches } from './watches.ts';
import { enforceabilityWhatIf } from './what-if.ts';
import { writes } from './writes.ts';

export const RESOURCES = [
  enforceability,
  enforceabilityHistory,
  enforceabilityMatrix,
  enforceabilityChanges,
  enforceabilityBatch,
  enforceabilityWhatIf,
  cases,
  caseTimeline,
  orders,
  appeals,
  conditions,
  jurisdictions,
  courts,
  agencyActions,
  organizations,
  memberships,
  issues,
  sources,
  programs,
  events,
  search,
  citations,
  clocks,
  corrections,
  editions,
  coverage,
  reports,
  inbox,
  courtlistener,
  writes,
  reviews,
  underEmbargo,
  watches,
  health,
  problemPages,
  entrance,
] as const;
