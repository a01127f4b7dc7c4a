// Passes TAP through and closes with one plain line, "N passed, N failed", so that people and machines read the same verdict.
import { Transform } from 'node:stream';

const counts = /^# \{ (total: .*) \}$/m;

export default class ClosingLine extends Transform {
  #tail = '';

  _transform(chunk, _encoding, done) {
    this.#tail = (this.#tail + chunk).slice(-4096);
    done(null, chunk);
  }

  _flush(done) {
    const found = counts.exec(this.#tail)?.[1] ?? 'fail: 1';
    const count = Object.fromEntries([...found.matchAll(/(\w+): (\d+)/g)].map(([, name, n]) => [name, n]));
    const extra = ['skip', 'todo']
      .filter((name) => count[name])
      .map((name) => `, ${count[name]} ${name === 'skip' ? 'skipped' : name}`);
    this.push(`\n${count.pass ?? 0} passed, ${count.fail ?? 0} failed${extra.join('')}\n`);
    done();
  }
}
