// A busy machine can lose a click while the panel draws itself anew. A test in the browser is tried twice, and what went
// wrong the first time is told; suites that look for lost text take none.
jest.retryTimes(1, { logErrorsBeforeRetry: true });
