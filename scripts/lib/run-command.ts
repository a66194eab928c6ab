import { explainDisk } from './disk-trouble.ts';
import { RunError } from './run.ts';

/**
 * Runs the body of a command. An error becomes a message and exit code 1, without a stack: what a person
 * needs is the end of the output of the step that failed, or the sentence that the error carries.
 */
export async function runCommand(body: () => Promise<void> | void): Promise<void> {
  try {
    await body();
  } catch (error) {
    if (error instanceof RunError && error.output) console.error(error.output);
    const message = error instanceof Error ? error.message : String(error);
    console.error(message);
    const disk = explainDisk(`${message}\n${error instanceof RunError ? error.output : ''}`);
    if (disk) console.error(disk);
    process.exitCode = 1;
  }
}
