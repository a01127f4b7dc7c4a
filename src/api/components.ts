// The schemas that replies share, each under a name of its own in the API document.
import { AppealStanding } from '../docket/appeal-standing.ts';
import { NOUNS, PARTS } from '../docket/docket.ts';
import { DocketNumber } from '../docket/docket-number.ts';
import { TimelineEvent } from '../docket/timeline.ts';
import { Answer } from '../enforceability/answer.ts';
import { ANSWER_PARTS } from '../enforceability/answer-parts.ts';
import { AppealRead } from './appeals.ts';
import { CaseRead, CaseTimeline } from './cases.ts';
import { Included } from './included.ts';
import { OrderRead } from './orders.ts';
import { ProblemDocument } from './problem-reply.ts';

export const COMPONENTS = [
  ProblemDocument,
  ...PARTS,
  ...Object.values(NOUNS),
  Included,
  DocketNumber,
  AppealStanding,
  CaseRead,
  OrderRead,
  AppealRead,
  TimelineEvent,
  CaseTimeline,
  ...ANSWER_PARTS,
  Answer,
];
