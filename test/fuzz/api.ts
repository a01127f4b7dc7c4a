// Drives every operation of the API document with lawful and hostile requests, most in this process, some by socket.
import { type Fared, faultsOf } from './drive.ts';
import type { Told } from './index.ts';
import { driveSeed } from './service.ts';

const MANY = 50_000;

const line = ({ operation: { operationId, method, path }, requests, statuses }: Fared) => {
  const counted = Object.entries(statuses).map(([status, times]) => `${times} × ${status}`);
  return `${String(requests).padStart(6)} ${operationId} (${method} ${path}): ${counted.join(', ')}`;
};

export async function fuzzApi({ count = MANY, seed }: Told): Promise<boolean> {
  const begun = performance.now();
  console.log(`seed ${seed}`);
  const fared = await driveSeed(count, seed, (one) =>
    console.log(one.fault ? `${line(one)}\n${one.fault}` : line(one)),
  );
  const faults = faultsOf(fared);
  const requests = fared.reduce((sum, one) => sum + one.requests, 0);
  const seconds = Math.round((performance.now() - begun) / 1000);
  console.log(
    `${requests} requests to ${fared.length} operations in ${seconds} s, ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`,
  );
  for (const fault of faults.filter((one) => one.endsWith('reached'))) console.log(fault);
  return faults.length === 0;
}
