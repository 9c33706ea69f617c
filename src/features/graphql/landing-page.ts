/** What a browser sees at the endpoint: how to ask, with nothing loaded from anywhere. */
export const landingPage = (endpoint: string): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Lectern GraphQL</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:3rem auto;padding:0 1rem}
pre{background:#f4f4f6;padding:1rem;overflow:auto}</style>
<h1>Lectern GraphQL</h1>
<p>Send queries to <code>POST ${endpoint}</code> as JSON:</p>
<pre>curl -H 'Content-Type: application/json' \\
  -d '{"query":"{ interviews { title transcript { turnId speaker text } } }"}' \\
  http://localhost:1337${endpoint}</pre>
</html>
`;
