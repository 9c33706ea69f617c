import { loadedEnvironment } from './environment';

export interface ProxySettings {
  /** The proxies that are believed: so many hops, or these addresses and networks. */
  readonly trusted: number | readonly string[];
}

const proxies = (): ProxySettings => ({ trusted: loadedEnvironment().TRUST_PROXY });

export default proxies;
