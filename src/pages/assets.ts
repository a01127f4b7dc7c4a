// What pages bring along: one stylesheet, one small script, one icon, each named after its content so that browsers may keep it for ever.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const HASH_LETTERS = 12;

interface Asset {
  /** Its address. */
  readonly path: string;
  readonly type: string;
  readonly text: string;
}

function asset(name: string, ending: string, type: string, files = [name]): Asset {
  const text = files.map((file) => readFileSync(join(import.meta.dirname, `${file}.${ending}`), 'utf8')).join('');
  const hash = createHash('sha256').update(text).digest('hex').slice(0, HASH_LETTERS);
  return { path: `/assets/${name}.${hash}.${ending}`, type, text };
}

export const ASSETS = {
  style: asset('page', 'css', 'text/css; charset=utf-8', ['ground', 'parts', 'drawings', 'occasions']),
  script: asset('page', 'js', 'text/javascript; charset=utf-8'),
  icon: asset('icon', 'svg', 'image/svg+xml'),
} as const;
