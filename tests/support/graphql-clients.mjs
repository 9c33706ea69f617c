/**
 * Asks one query with the clients that partners use, each as it comes, and prints what they got: run as a
 * process of its own, because some of them are ES modules only. Arguments: the endpoint, the query, and its
 * variables as JSON.
 */
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { cacheExchange, Client, fetchExchange } from '@urql/core';
import { GraphQLClient } from 'graphql-request';

const [url, query, json] = process.argv.slice(2);
const variables = JSON.parse(json);

/** A fetch that remembers what was sent and how it was answered. */
const watch = () => {
  const seen = [];
  const watched = async (input, options = {}) => {
    const answer = await fetch(input, options);
    seen.push({
      method: options.method ?? 'GET',
      accept: new Headers(options.headers).get('accept'),
      status: answer.status,
      contentType: answer.headers.get('content-type'),
      cache: answer.headers.get('x-cache'),
    });
    return answer;
  };
  return { seen, watched };
};

const withApollo = async (watched, useGETForQueries) => {
  const link = new HttpLink({ uri: url, fetch: watched, useGETForQueries });
  const client = new ApolloClient({ link, cache: new InMemoryCache({ addTypename: false }) });
  const { data, error } = await client.query({ query: gql(query), variables });
  return { data: data ?? null, errors: error ? [String(error)] : [] };
};

const withUrql = async (watched, preferGetMethod) => {
  const exchanges = [cacheExchange, fetchExchange];
  const client = new Client({ url, fetch: watched, exchanges, preferGetMethod });
  const { data, error } = await client.query(query, variables).toPromise();
  return { data: data ?? null, errors: error ? [String(error)] : [] };
};

const withGraphqlRequest = async (watched, method) => {
  const client = new GraphQLClient(url, { fetch: watched, method });
  return { data: await client.request(query, variables), errors: [] };
};

const CLIENTS = {
  'Apollo Client, POST': (watched) => withApollo(watched, false),
  'Apollo Client, GET': (watched) => withApollo(watched, true),
  'urql, POST': (watched) => withUrql(watched, false),
  'urql, GET': (watched) => withUrql(watched, 'force'),
  'graphql-request, POST': (watched) => withGraphqlRequest(watched, 'POST'),
  'graphql-request, GET': (watched) => withGraphqlRequest(watched, 'GET'),
};

const results = {};
for (const [name, ask] of Object.entries(CLIENTS)) {
  const { seen, watched } = watch();
  const first = await ask(watched);
  const second = await ask(watched);
  results[name] = { answers: [first, second], seen };
}
process.stdout.write(JSON.stringify(results));
