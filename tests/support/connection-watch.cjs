// Preloaded with `node -r`: writes every address that the process connects to or looks up to CONNECTION_LOG.
const { appendFileSync } = require('node:fs');
const dns = require('node:dns');
const net = require('node:net');

const note = (what) => appendFileSync(process.env.CONNECTION_LOG, `${what}\n`);

const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...args) {
  const [given] = Array.isArray(args[0]) ? args[0] : args;
  const target = typeof given === 'object' ? given : { port: given, host: args[1] };
  note(`${target.path ?? target.host ?? 'localhost'}:${target.port ?? ''}`);
  return connect.apply(this, args);
};

const { lookup } = dns;
dns.lookup = (name, ...rest) => {
  if (!net.isIP(name)) note(`${name}:dns`);
  return lookup(name, ...rest);
};
