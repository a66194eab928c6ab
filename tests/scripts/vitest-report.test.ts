import { describe, expect, it } from 'vitest';
import { countVitest } from '../../scripts/lib/vitest-report.ts';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
});

describe('countVitest', () => {
  it('counts tests', () => {
    const report = {
      numPassedTests: 2,
      numFailedTests: 1,
      testResults: [file('passed', 'passed'), file('failed', 'passed', 'failed')],
    };
    expect(countVitest(report, false)).toEqual({ passed: 2, failed: 1 });
  });

  it('counts a file that does not load as a failure', () => {
    const report = { numPassedTests: 0, numFailedTests: 0, testResults: [file('failed')] };
    expect(countVitest(report, false)).toEqual({ passed: 0, failed: 1 });
  });

  it('never calls a bad run good', () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 0,
      testResults: [file('passed', 'passed')],
    };
    expect(countVitest(report, false)).toEqual({ passed: 5, failed: 1 });
    expect(countVitest(report, true)).toEqual({ passed: 5, failed: 0 });
  });
});
