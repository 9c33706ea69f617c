declare module 'structured-data-testing-tool' {
  export interface TestReport {
    /** Types of the things that were found. */
    readonly schemas: readonly string[];
    readonly passed: readonly { readonly group?: string }[];
    readonly warnings: readonly { readonly group?: string; readonly test: string }[];
    readonly failed: readonly { readonly group?: string; readonly test: string }[];
  }
  /** Rejects with an error that holds the report in `res` if anything failed. */
  export const structuredDataTest: (
    html: string,
    options: { readonly presets: readonly unknown[] },
  ) => Promise<TestReport>;
}

declare module 'structured-data-testing-tool/presets' {
  export const Google: unknown;
  export const Facebook: unknown;
  export const Twitter: unknown;
}
