/** Whether the database has what this process needs. */
export type ReadinessCheck = () => Promise<boolean>;

/** What others know of the readiness of a process. */
export interface ReadinessChecks {
  add(check: ReadinessCheck): void;
  /** Whether every check says yes. */
  areMet(): Promise<boolean>;
}

export const createReadinessChecks = (): ReadinessChecks => {
  const checks: ReadinessCheck[] = [];
  return {
    add: (check) => void checks.push(check),
    areMet: async () => (await Promise.all(checks.map((check) => check()))).every(Boolean),
  };
};
