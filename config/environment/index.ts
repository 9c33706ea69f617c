export { describeProblems, readEnvironment, type Mode } from './environment';
export { renderEnvExample } from './example';
export {
  applyEnvironment,
  applyQuietEnvironment,
  loadedEnvironment,
  loadEnvironmentFile,
  processEnvironment,
  quietEnvironment,
  resolveDataDirectory,
} from './process-environment';
export { ensureSecrets, secretNames } from './secrets';
export type { Environment } from './variables';
