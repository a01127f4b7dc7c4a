// Passes TAP through and closes with what failed, told once more, and one plain line, "N passed, N failed", so that people and machines read the same verdict.
import { Transform } from 'node:stream';

const counts = /^# \{ (total: .*) \}$/;
const failure = /^ *not ok /;
const nextPoint = /^ *(ok |not ok |# |\d+\.\.\d+)/;
const MOST_LINES = 200;

export default class ClosingLine extends Transform {
  #rest = '';
  #count = 'fail: 1';
  #failed = [];
  #inFailure = false;

  _transform(chunk, _encoding, done) {
    const lines = (this.#rest + chunk).split('\n');
    this.#rest = lines.pop();
    for (const line of lines) this.#read(line);
    done(null, chunk);
  }

  #read(line) {
    this.#count = counts.exec(line)?.[1] ?? this.#count;
    if (failure.test(line)) this.#inFailure = true;
    else if (nextPoint.test(line)) this.#inFailure = false;
    if (this.#inFailure && this.#failed.length < MOST_LINES) this.#failed.push(line);
  }

  _flush(done) {
    this.#read(this.#rest);
    const count = Object.fromEntries([...this.#count.matchAll(/(\w+): (\d+)/g)].map(([, name, n]) => [name, n]));
    const extra = ['skip', 'todo']
      .filter((name) => count[name])
      .map((name) => `, ${count[name]} ${name === 'skip' ? 'skipped' : name}`);
    if (this.#failed.length > 0) this.push(`\nWhat failed:\n${this.#failed.join('\n')}\n`);
    this.push(`\n${count.pass ?? 0} passed, ${count.fail ?? 0} failed${extra.join('')}\n`);
    done();
  }
}
