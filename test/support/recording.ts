// A process of its own that records, with watches looking on, what lifts the stay, and is killed as soon as the disk has it: `node recording.ts DATABASE`.
import { buildApp } from '../../src/app.ts';
import { openStore } from '../../src/store/open.ts';
import { append } from '../../src/store/record.ts';
import { lift } from './watching.ts';

const store = openStore(process.argv[2]!);
await buildApp({ store, now: () => Date.now(), publicUrl: '', ready: () => true }, 'silent');
append(store, [lift]);
process.kill(process.pid, 'SIGKILL');
