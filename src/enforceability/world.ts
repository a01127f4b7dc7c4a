// A world: one way in which everything the record leaves open might stand — readings, unrecorded days, unrecorded memberships.

/** One way in which what is open might stand. */
export interface World {
  /** The reading of each open issue. */
  readonly readings: ReadonlyMap<string, string>;
  /** Acts with an unrecorded day that, in this world, happened as late as they can have. */
  readonly late: ReadonlySet<string>;
  /** Unrecorded memberships that, in this world, existed. */
  readonly members: ReadonlySet<string>;
}

/** A world as the engine asks about it: of each thing that is open, how it stands. */
export interface Asking {
  readonly readings: Pick<World['readings'], 'get'>;
  readonly late: Pick<World['late'], 'has'>;
  readonly members: Pick<World['members'], 'has'>;
}

/** What is open for one question. */
export interface Openings {
  readonly issues: ReadonlyMap<string, readonly string[]>;
  readonly windows: ReadonlySet<string>;
  readonly memberships: ReadonlySet<string>;
}

export const MOST_WORLDS = 64;

type Choice = { readonly options: readonly string[]; put(world: Draft, option: string): void };
type Draft = { readings: Map<string, string>; late: Set<string>; members: Set<string> };

/**
 * Every world that what is open allows, the plainest first. Where those are more than MOST_WORLDS, only one opening is flipped at a time,
 * in as many worlds at most, and `bounded` says so.
 */
export function worlds(open: Openings): { worlds: World[]; bounded: boolean } {
  const choices = choicesOf(open);
  const count = choices.reduce((product, choice) => product * choice.options.length, 1);
  const picks = count > MOST_WORLDS ? oneAtATime(choices) : everyWay(choices);
  return { worlds: picks.map((pick) => build(choices, pick)), bounded: count > MOST_WORLDS };
}

function choicesOf({ issues, windows, memberships }: Openings): Choice[] {
  return [
    ...[...issues].map(([issue, options]) => ({
      options,
      put: (world: Draft, reading: string) => world.readings.set(issue, reading),
    })),
    ...[...windows].map((act) => yesOrNo((world) => world.late.add(act))),
    ...[...memberships].map((membership) => yesOrNo((world) => world.members.add(membership))),
  ];
}

const yesOrNo = (yes: (world: Draft) => void): Choice => ({
  options: ['no', 'yes'],
  put: (world, option) => {
    if (option === 'yes') yes(world);
  },
});

const everyWay = (choices: Choice[]): number[][] =>
  choices.reduce<number[][]>(
    (picks, choice) => picks.flatMap((pick) => choice.options.map((_, option) => [...pick, option])),
    [[]],
  );

function oneAtATime(choices: Choice[]): number[][] {
  const plain = choices.map(() => 0);
  const flips = choices.flatMap((choice, index) =>
    choice.options.slice(1).map((_, option) => plain.with(index, option + 1)),
  );
  return [plain, ...flips.slice(0, MOST_WORLDS - 1)];
}

function build(choices: Choice[], pick: number[]): World {
  const world: Draft = { readings: new Map(), late: new Set(), members: new Set() };
  choices.forEach((choice, index) => {
    choice.put(world, choice.options[pick[index]!]!);
  });
  return world;
}
