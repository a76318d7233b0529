// Speaks to a browser: WebDriver over HTTP, and Marionette, Firefox's own form of it, which needs no driver program.
import { spawn } from 'node:child_process';
import { connect, createServer } from 'node:net';

// Generous, as a machine that compiles beside the tests is slow; nothing waits for it to pass.
const PATIENCE = 20_000;

export const wait = (ms) => new Promise((done) => setTimeout(done, ms));

/** Asks again until the answer is yes; `what` says what was waited for in vain. */
export async function until(what, condition, patience = PATIENCE) {
  const late = Date.now() + patience;
  for (;;) {
    const found = await condition();
    if (found) return found;
    if (Date.now() > late) throw new Error(`in vain: ${what}`);
    await wait(50);
  }
}

export async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

/** Starts a program in a process group of its own, which `end` ends; `said` is what it printed, line by line. */
export function start(program, args, env = {}) {
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream.on('data', (data) => {
      const lines = (rest + data).split('\n');
      rest = lines.pop();
      said.push(...lines.filter(Boolean));
    });
  }
  child.on('error', (error) => said.push(`could not start ${program}: ${error.message}`));
  const end = () => {
    process.off('exit', end);
    try {
      process.kill(-child.pid, 'SIGTERM');
    } catch { /* it has ended already */ }
  };
  process.once('exit', end);
  return { said, end };
}

function refusal({ error, message }) {
  return Object.assign(new Error(`${error}: ${message}`), { code: error });
}

/** A session of a driver program; every command goes to an address of its own. */
export async function overHttp(base, capabilities) {
  const call = async (method, path, body) => {
    const response = await fetch(base + path, { method, body: body && JSON.stringify(body), signal: AbortSignal.timeout(40_000) });
    const { value } = await response.json();
    if (!response.ok) throw refusal(value);
    return value;
  };
  await until('the driver answers', () => call('GET', '/status').then(() => true, () => false));
  const session = await call('POST', '/session', { capabilities: { alwaysMatch: capabilities } });
  const at = (path) => `/session/${session.sessionId}${path}`;
  const post = (path) => (parameters) => call('POST', at(path), parameters);
  const routes = {
    Navigate: post('/url'),
    Back: post('/back'),
    Forward: post('/forward'),
    Refresh: post('/refresh'),
    ExecuteScript: post('/execute/sync'),
    ExecuteAsyncScript: post('/execute/async'),
    FindElement: post('/element'),
    ElementClick: ({ id }) => call('POST', at(`/element/${id}/click`), {}),
    ElementSendKeys: ({ id, text }) => call('POST', at(`/element/${id}/value`), { text }),
    PerformActions: post('/actions'),
    SetWindowRect: post('/window/rect'),
    GetWindowRect: () => call('GET', at('/window/rect')),
    NewWindow: post('/window/new'),
    SwitchToWindow: post('/window'),
    GetWindowHandle: () => call('GET', at('/window')),
    CloseWindow: () => call('DELETE', at('/window')),
    Print: post('/print'),
    DeleteSession: () => call('DELETE', at('')),
    // Only Chromium's driver hands over the console.
    Log: () => call('POST', at('/se/log'), { type: 'browser' }),
  };
  const send = (name, parameters = {}) => routes[name](parameters);
  return { version: session.capabilities.browserVersion, send, quit: () => send('DeleteSession').catch(() => {}) };
}

/** The same commands in messages of the form `length:[0, id, name, parameters]` on a socket. */
export async function overMarionette(port, capabilities) {
  const socket = await new Promise((done, fail) => {
    const socket = connect(port, '127.0.0.1', () => done(socket));
    socket.once('error', fail);
  });
  const waiting = new Map();
  const hear = (message) => {
    // The greeting is no list.
    if (!Array.isArray(message)) return;
    const [, id, error, result] = message;
    const { done, fail } = waiting.get(id);
    waiting.delete(id);
    if (error) fail(refusal(error));
    else done(result && 'value' in result && Object.keys(result).length === 1 ? result.value : result);
  };
  let bytes = Buffer.alloc(0);
  socket.on('data', (data) => {
    bytes = Buffer.concat([bytes, data]);
    for (;;) {
      const colon = bytes.indexOf(':');
      const end = colon + 1 + Number(bytes.subarray(0, colon));
      if (colon < 0 || bytes.length < end) return;
      hear(JSON.parse(bytes.subarray(colon + 1, end)));
      bytes = bytes.subarray(end);
    }
  });
  let last = 0;
  const call = (name, parameters = {}) =>
    new Promise((done, fail) => {
      const text = JSON.stringify([0, (last += 1), name, parameters]);
      waiting.set(last, { done, fail });
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  const session = await call('WebDriver:NewSession', { capabilities: { alwaysMatch: capabilities } });
  const send = (name, parameters) => call(`WebDriver:${name}`, parameters);
  /** Runs a function in the browser itself, where its console and its zoom are. */
  const inside = async (run, ...args) => {
    await call('Marionette:SetContext', { value: 'chrome' });
    try {
      return await send('ExecuteScript', { script: `return (${run}).apply(null, arguments)`, args, sandbox: 'system' });
    } finally {
      await call('Marionette:SetContext', { value: 'content' });
    }
  };
  const quit = async () => {
    await call('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
    socket.destroy();
  };
  return { version: session.capabilities.browserVersion, send, inside, quit };
}
