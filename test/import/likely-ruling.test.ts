import t from 'tap';
import type { Level } from '../../src/import/docket-phrases.ts';
import { likelyRuling } from '../../src/import/likely-ruling.ts';
import { rulingOf } from '../../src/rulings/index.ts';

type Line = readonly [line: string, rulings: string, level?: Level];

/** Lines as clerks write them, and the kinds of ruling they suggest; none, where they allow two readings or do nothing. */
const LINES: readonly Line[] = [
  ['ORDER granting in part Motion for Preliminary Injunction', 'preliminary_injunction'],
  ['ORDER granting in part and denying in part [21] Motion for Preliminary Injunction.', 'preliminary_injunction'],
  ['ORDER: The motion for a preliminary injunction [12] is GRANTED in part', 'preliminary_injunction'],
  [
    "MEMORANDUM OPINION AND ORDER granting Plaintiff's 2 Motion for a Nationwide Preliminary Injunction",
    'preliminary_injunction',
  ],
  ['MEMORANDUM OPINION preliminarily enjoining the Attorney General', 'preliminary_injunction'],
  ['PRELIMINARY INJUNCTION. Signed by Judge Ann Judge', 'preliminary_injunction'],
  ['TEMPORARY RESTRAINING ORDER. Signed by Judge Ann Judge', 'temporary_restraining_order'],
  ['TEXT ORDER granting Emergency Motion for TRO', 'temporary_restraining_order'],
  ['ORDER extending the Temporary Restraining Order to May 1', 'temporary_restraining_order'],
  ['FINAL JUDGMENT AND PERMANENT INJUNCTION against Defendants', 'permanent_injunction'],
  ['ORDER denying Motion for Temporary Restraining Order and Preliminary Injunction', 'relief_denied'],
  ['ORDER denying as moot Motion for Preliminary Injunction', 'relief_denied'],
  ['ORDER staying the preliminary injunction pending appeal', 'stay_of_own_order'],
  ['ORDER granting 98 Motion to Stay Nationwide Injunction Pending Appeal', 'stay_of_own_order'],
  ['ORDER granting 98 Motion to Stay Nationwide Injunction Pending Appeal', 'stay_pending_appeal', 'appeals'],
  ["ORDER denying Defendant's Motion to Stay Preliminary Injunction Pending Appeal", 'stay_denied'],
  ['ORDER granting emergency motion for administrative stay', 'administrative_stay', 'appeals'],
  ['ORDER vacating the administrative stay', 'stay_lifted', 'appeals'],
  ['ORDER granting Motion to Dissolve Preliminary Injunction', 'dissolution'],
  ['ORDER narrowing the preliminary injunction', 'narrowing'],
  ['ORDER clarifying the scope of the preliminary injunction', 'clarification'],
  ['OPINION: the judgment is AFFIRMED in part, REVERSED in part', 'affirmance reversal', 'appeals'],
  ['ORDER granting Petition for Rehearing En Banc', 'rehearing_granted', 'appeals'],
  ['ORDER recalling the mandate', 'mandate_recalled', 'appeals'],
  ['ORDER staying the rule under 5 U.S.C. § 705', 'stay_of_agency_action'],
  [
    "CLERK'S MINUTES: second amended FINAL JUDGMENT AND PERMANENT INJUNCTION. Stay lifted; preliminarily enjoined.",
    'preliminary_injunction',
  ],
  // One or the other was granted, and the line does not say which.
  ['ORDER granting Motion for Temporary Restraining Order and Preliminary Injunction', ''],
  ['ORDER granting Motion for Preliminary Injunction or Temporary Restraining Order', ''],
  // Nothing was decided, or something else was.
  ['ORDER on Motion for Preliminary Injunction', ''],
  ['ORDER staying', ''],
  ['ORDER staying proceedings', ''],
  ['ORDER lifting stay', ''],
  ['ORDER setting hearing on motion for temporary restraining order', ''],
  ['ORDER granting 12 Motion for Extension of Time to File Response re 10 MOTION for Preliminary Injunction', ''],
  ['ORDER granting motion for leave to file amicus brief in support of motion to stay injunction', ''],
  ['ORDER denying Motion to Dissolve Preliminary Injunction', ''],
  ['ORDER declining to vacate the injunction', ''],
  ['ORDER. The motion to stay discovery is granted. The motion to compel is denied.', ''],
  ['PRELIMINARY INJUNCTION HEARING held', ''],
  ['STIPULATION AND ORDER extending time', ''],
  // What a party files asks for something and does nothing.
  ['MOTION for Preliminary Injunction by City of Chicago', ''],
  ['MEMORANDUM in Support of Motion for Preliminary Injunction', ''],
  ['[PROPOSED] ORDER granting Motion for Preliminary Injunction', ''],
  ['First MOTION to Clarify [216] Order', ''],
  ['', ''],
];

t.test('what does a docket line probably say that a court did?', async (t) => {
  for (const [line, rulings, level = 'district'] of LINES) {
    const likely = likelyRuling(line, level).rulings;
    t.equal(likely.map(({ ruling }) => ruling).join(' '), rulings, `${level}: ${line}`);
    for (const { ruling, words } of likely) {
      t.ok(line.includes(words) && words !== '', `the words that suggest it stand in the line: ${words}`);
      t.ok(rulingOf(ruling), 'it is a kind of the record');
    }
  }
});

t.test('what is granted only in part, or said only by the way, is less sure', async (t) => {
  const sure = (line: string) => likelyRuling(line, 'district').rulings[0]?.confidence;
  t.equal(sure('ORDER granting Motion for Preliminary Injunction'), 'high');
  t.equal(sure('ORDER granting in part Motion for Preliminary Injunction'), 'medium');
  t.equal(sure('ORDER extending TRO'), 'low');
});

t.test('which step of an appeal is it?', async (t) => {
  for (const [line, status, level] of [
    ['NOTICE of appeal by Jefferson B. Sessions III', 'noticed', 'district'],
    ['NOTICE OF INTERLOCUTORY APPEAL as to 78 Order', 'noticed', 'district'],
    ['MANDATE of USCA as to 80 Notice of Appeal', 'mandate_issued', 'district'],
    ['MANDATE ISSUED.', 'mandate_issued', 'appeals'],
    ['ORDER denying Petition for Rehearing En Banc', 'rehearing_denied', 'appeals'],
    ['Petition DENIED.', 'cert_denied', 'supreme'],
    ['NOTICE of Appearance by Ann Counsel', undefined, 'district'],
    ['TRANSMISSION of Notice of Appeal', undefined, 'district'],
  ] as const) {
    const { step, rulings } = likelyRuling(line, level);
    t.equal(step?.status, status, line);
    t.strictSame(rulings, [], 'a step is no ruling');
  }
});

t.test('a line that is long, or full of what patterns look for, is read in no time', async (t) => {
  for (const hostile of [
    `ORDER ${'granting motion for motion to [1] '.repeat(20_000)}`,
    `TEXT ${"clerk's ".repeat(500)}`,
  ])
    t.strictSame(likelyRuling(hostile, 'district').rulings, []);
});
