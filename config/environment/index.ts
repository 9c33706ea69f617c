export {
  describeProblems,
  readEnvironment,
  type EnvironmentProblem,
  type EnvironmentResult,
  type Mode,
  type RawEnvironment,
} from './environment';
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
export { ensureSecrets } from './secrets';
export { VARIABLES, type Environment, type Variable, type VariableName } from './variables';
