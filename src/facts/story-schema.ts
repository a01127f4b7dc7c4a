// The neutral schema of court stories: events and what they do, and questions with the answers that a lawyer expects.

export type One<T> = T | T[];
export type Who = One<string | { within: One<string> } | { except: Who } | { members: string; as_of?: string }>;
export type Moment = string | { signal: string } | { unless: string; by: string };

export interface StoryEffect {
  do:
    | 'bar'
    | 'hold'
    | 'end'
    | 'compel'
    | 'declare'
    | 'precedent'
    | 'forbear'
    | 'status'
    | 'member'
    | 'resolve'
    | 'nothing';
  id?: string;
  form?: string;
  target?: One<string>;
  of?: One<string>;
  who?: Who;
  fy?: One<number>;
  agency?: One<string>;
  act?: One<string>;
  class?: One<string>;
  from?: string | { signal: string };
  until?: One<Moment>;
  given?: Record<string, string>;
  value?: 'pending' | 'active' | 'gone';
  org?: string;
  issue?: string;
  reading?: string;
  retro?: boolean;
  circuit?: string;
  holding?: string;
}

export interface StoryEvent {
  id: string;
  at: string | { after?: string; by?: string };
  known?: string;
  court?: string;
  what?: string;
  emits?: string[];
  supersedes?: string[];
  effects?: StoryEffect[];
}

export interface StoryQuestion {
  provision: string;
  who: string;
  date: string;
  fy?: number;
  agency?: string;
  act?: string;
  class?: string;
  known_at?: string;
  strict?: boolean;
  answer: string;
  judicial?: string;
  door?: string;
  by?: string[];
  held?: string[];
  signals?: string[];
}

export interface Story {
  id: string;
  title: string;
  tz?: string;
  data_through?: string;
  places?: Record<string, string[]>;
  issues?: { id: string; question?: string; readings: string[] }[];
  events: StoryEvent[];
  ask: StoryQuestion[];
}
