/**
 * One thing that is wrong with an input: where it is, what was expected, what is there, what to do.
 * Every check of the border reports with this shape, so that all offenders can be listed at once.
 */
export interface Problem {
  file: string;
  /** Line of the file, counting the header as 1; null when the whole file is concerned. */
  row: number | null;
  column: string | null;
  expected: string;
  received: string;
  fix: string;
}

/** An input that is refused: `problems` holds every offender, `message` lists them all. */
export class FriendlyError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const count = `${String(problems.length)} ${problems.length === 1 ? 'problem' : 'problems'}`;
    super(`${count}; nothing was written.\n\n${problems.map(formatProblem).join('\n')}`);
    this.name = 'FriendlyError';
    this.problems = problems;
  }
}

/** One offender as text, on two lines. */
export function formatProblem({ file, row, column, expected, received, fix }: Problem): string {
  const place = [file, row === null ? '' : `row ${String(row)}`, column ? `column "${column}"` : '']
    .filter(Boolean)
    .join(', ');
  return `${place}: expected ${expected}, received ${received}\n    -> ${fix}`;
}

/** @throws FriendlyError listing every problem, when there is at least one. */
export function checkProblems(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new FriendlyError(problems);
}
