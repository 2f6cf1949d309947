import assert from "node:assert/strict";
import { test } from "node:test";

import { type Client, Server, type ServerHost } from "../src/server";

/** A host that writes down what happens to its numbered clients. */
function recording(changes: Partial<ServerHost> = {}): { server: Server; said: string[] } {
  const said: string[] = [];
  let clients = 0;
  const note = (what: string): Promise<void> => {
    said.push(what);
    return Promise.resolve();
  };
  const host: ServerHost = {
    find: () => Promise.resolve({ command: "smm-lint", arguments: [] }),
    create: (): Client => {
      const number = String((clients += 1));
      return {
        start: () => note(`start ${number}`),
        stop: () => note(`stop ${number}`),
        sendRequest: (method, parameters) => Promise.resolve(`${number}: ${method} ${JSON.stringify(parameters)}`),
      };
    },
    startFailed: (error) => said.push(`start failed: ${String(error)}`),
    stopFailed: (error) => said.push(`stop failed: ${String(error)}`),
    ...changes,
  };
  return { server: new Server(host), said };
}

test("a restart stops the server that runs before it starts the next", async () => {
  const { server, said } = recording();
  await server.restart();
  await server.restart();
  await server.stop();
  assert.deepEqual(said, ["start 1", "stop 1", "start 2", "stop 2"]);
});

test("of several restarts at once the last alone is carried out", async () => {
  const { server, said } = recording();
  await Promise.all([server.restart(), server.restart(), server.restart()]);
  assert.deepEqual(said, ["start 1"]);
});

test("a server that died does not keep the next from starting", async () => {
  let clients = 0;
  const { server, said } = recording({
    create: () => {
      clients += 1;
      return {
        start: () => Promise.resolve(),
        stop: () => Promise.reject(new Error("dead")),
        sendRequest: () => Promise.resolve(),
      };
    },
  });
  await server.restart();
  await server.restart();
  assert.deepEqual([clients, said], [2, ["stop failed: Error: dead"]]);
});

test("a start that fails is said, and the next restart tries again", async () => {
  let tries = 0;
  const { server, said } = recording({
    find: () => {
      tries += 1;
      return tries === 1 ? Promise.reject(new Error("no luck")) : Promise.resolve({ command: "", arguments: [] });
    },
  });
  await server.restart();
  await server.restart();
  assert.deepEqual(said, ["start failed: Error: no luck", "start 1"]);
});

test("a command goes to the server that starts", async () => {
  const { server } = recording();
  void server.restart();
  assert.equal(
    await server.execute("smm-lint.explain", "one-way"),
    '1: workspace/executeCommand {"command":"smm-lint.explain","arguments":["one-way"]}',
  );
});

test("without a server a command answers nothing", async () => {
  const { server, said } = recording({ find: () => Promise.resolve(undefined) });
  await server.restart();
  assert.equal(await server.execute("smm-lint.explain", "one-way"), undefined);
  assert.deepEqual(said, []);
});
