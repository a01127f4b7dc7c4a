// The schemas that replies share, each under a name of its own in the API document.
import { AppealStanding } from '../docket/appeal-standing.ts';
import { NOUNS, PARTS } from '../docket/docket.ts';
import { TimelineEvent } from '../docket/timeline.ts';
import { Answer } from '../enforceability/answer.ts';
import { ANSWER_PARTS } from '../enforceability/answer-parts.ts';
import { AppealRead } from './appeals.ts';
import { CaseRead, CaseTimeline } from './cases.ts';
import { OrderRead } from './orders.ts';
import { ProblemDocument } from './problem-reply.ts';

const { case: _case, appeal: _appeal, ...asRecorded } = NOUNS;

/** Nouns that stand in a request or a reply just as the record holds them. */
const SHOWN_AS_RECORDED = Object.values(asRecorded);

export const COMPONENTS = [
  ProblemDocument,
  ...PARTS,
  ...SHOWN_AS_RECORDED,
  AppealStanding,
  CaseRead,
  OrderRead,
  AppealRead,
  TimelineEvent,
  CaseTimeline,
  ...ANSWER_PARTS,
  Answer,
];
