// The neutral schema of court stories, as the second evaluator and the generators speak it.

export type One<T> = T | T[];
export type Who = One<string | { within: One<string> } | { except: Who } | { members: string; as_of?: string }>;
export type Until = string | { signal: string } | { unless: string; by: string };
export type From = string | { signal: string };

export const DIMENSIONS = ['fy', 'agency', 'act', 'class'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export interface Effect {
  do: string;
  id: string;
  form?: string;
  target?: One<string>;
  of?: One<string>;
  who?: Who;
  fy?: One<number>;
  agency?: One<string>;
  act?: One<string>;
  class?: One<string>;
  from?: From;
  until?: One<Until>;
  given?: Record<string, string>;
  value?: string;
  org?: string;
  issue?: string;
  reading?: string;
  retro?: boolean;
  circuit?: string;
}

export interface Event {
  id: string;
  at: string | { after?: string; by?: string };
  known?: string;
  emits?: string[];
  supersedes?: string[];
  effects?: Effect[];
}

export interface Docket {
  tz?: string;
  data_through?: string;
  places?: Record<string, string[]>;
  /** `adopted`: the reading the newsroom has adopted. Not in the neutral schema, but in the record. */
  issues?: { id: string; readings: string[]; adopted?: string }[];
  /** Organizations whose list of members is partial. Not in the neutral schema, but in the record. */
  partial?: string[];
  events: Event[];
}

export interface Asked {
  provision: string;
  who: string;
  date: string;
  fy?: number;
  agency?: string;
  act?: string;
  class?: string;
  known_at?: string;
  strict?: boolean;
}

export interface Verdict {
  answer: string;
  judicial: string;
  door: string;
  by: string[];
  held: string[];
  signals: string[];
}
