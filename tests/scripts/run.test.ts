import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run, RunError } from '../../scripts/lib/run.ts';

const log = join(mkdtempSync(join(tmpdir(), 'run-')), 'out.log');

it('keeps all output in the log', async () => {
  await run(process.execPath, ['-e', 'console.log("out"); console.error("err")'], { log });
  expect(readFileSync(log, 'utf8').split('\n').sort()).toEqual(['', 'err', 'out']);
});

it('fails with the exit code and the end of the output', async () => {
  const failing = run(process.execPath, ['-e', 'console.log("perché"); process.exit(3)'], { log });
  const error = await failing.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(RunError);
  expect(error).toMatchObject({ exitCode: 3, output: 'perché\n' });
});

it('fails when the command does not exist', async () => {
  await expect(run('no-such-command-here', [], { log })).rejects.toThrow(/ENOENT/);
});
