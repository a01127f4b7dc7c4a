// A disk of a few megabytes that tests may fill or make read-only. Only root may mount one: without it its tests are skipped, loudly.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SmallDisk {
  /** Where it is mounted. */
  readonly folder: string;
  /** Takes up all that is free; what is returned gives it back. */
  fill(): () => void;
  /** Mounts it anew, to be read only or to be written to. Nobody may have a file of it open. */
  remount(how: 'ro' | 'rw'): void;
}

/** Mounts a disk that is gone when the test is over; or says why tests that need one are skipped. */
export function smallDisk(t: { teardown(fn: () => unknown): void }): SmallDisk | { readonly without: string } {
  if (process.getuid?.() !== 0) return without('only root may mount one');
  const folder = mkdtempSync(join(tmpdir(), 'enjoined-disk-'));
  try {
    mount('-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', folder);
  } catch (error) {
    rmSync(folder, { recursive: true });
    return without((error as Error).message);
  }
  t.teardown(() => {
    execFileSync('umount', [folder]);
    rmSync(folder, { recursive: true });
  });
  return { folder, fill: () => filled(folder), remount: (how) => mount('-o', `remount,${how}`, folder) };
}

const mount = (...args: string[]) => execFileSync('mount', args, { stdio: ['ignore', 'ignore', 'pipe'] });

function without(why: string): { readonly without: string } {
  const reason = `NO SMALL DISK (${why}): nothing was tested on a disk that is really full or read-only.`;
  console.error(`\n*** ${reason} ***\n`);
  return { without: reason };
}

const CHUNK = Buffer.alloc(4096, 'x');

function filled(folder: string): () => void {
  const filler = join(folder, 'filler');
  try {
    for (;;) writeFileSync(filler, CHUNK, { flag: 'a' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
  return () => rmSync(filler);
}
