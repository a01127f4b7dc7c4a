// Every way to write things down. To add one: its file, a golden file in test/golden/, and its line here.
import { atom } from './atom.ts';
import { csv } from './csv.ts';
import type { Format } from './format.ts';
import { icalendar } from './icalendar.ts';
import { json } from './json.ts';
import { jsonFeed } from './json-feed.ts';
import { jsonLd } from './json-ld.ts';
import { ndjson } from './ndjson.ts';
import { text } from './text.ts';
import { timelinejs } from './timelinejs.ts';

export const FORMATS: readonly Format[] = [json, csv, ndjson, text, atom, jsonFeed, icalendar, timelinejs, jsonLd];
