/** What the checks of `npm test` add up to. */
export interface Count {
  passed: number;
  failed: number;
}

/** The part of Vitest's JSON report that is read here. */
export interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/**
 * Counts the tests of a Vitest run. A file that does not load has no test of its own: it counts as one
 * failure, and so does a run that ends badly although no test failed (an error outside the tests).
 *
 * @param clean whether the runner ended with exit code 0.
 */
export function countVitest(report: VitestReport, clean: boolean): Count {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = report.numFailedTests + broken;
  return { passed: report.numPassedTests, failed: failed === 0 && !clean ? 1 : failed };
}
