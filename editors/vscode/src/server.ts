/** The life of the language server: started, restarted one time after another, stopped. */

import type { Launch } from "./candidates";

/** What we use of the language client. */
export interface Client {
  start(): Promise<void>;
  stop(): Promise<void>;
  sendRequest(method: string, parameters: unknown): Promise<unknown>;
}

/** What the server needs of the editor. */
export interface ServerHost {
  /** The command to start; undefined where there is none, which has been said then. */
  find(): Promise<Launch | undefined>;
  create(launch: Launch): Client;
  /** Say that the server did not start. */
  startFailed(error: unknown): void;
  /** Note that the server did not stop in good order. */
  stopFailed(error: unknown): void;
}

export class Server {
  private client: Client | undefined;
  private last: Promise<void> = Promise.resolve();
  private waiting = 0;

  constructor(private readonly host: ServerHost) {}

  /** Start the server anew. Of several restarts that are asked for during one, the last alone is carried out. */
  restart(): Promise<void> {
    this.waiting += 1;
    return this.next(async () => {
      this.waiting -= 1;
      if (this.waiting > 0) return;
      await this.end();
      await this.begin();
    });
  }

  stop(): Promise<void> {
    return this.next(() => this.end());
  }

  /** What the server answers to one of its commands; undefined where it is not running. */
  async execute(command: string, ...argumentsOf: unknown[]): Promise<unknown> {
    await this.last;
    return this.client?.sendRequest("workspace/executeCommand", { command, arguments: argumentsOf });
  }

  private next(step: () => Promise<void>): Promise<void> {
    this.last = this.last.then(step).catch((error: unknown) => {
      this.host.startFailed(error);
    });
    return this.last;
  }

  private async begin(): Promise<void> {
    const launch = await this.host.find();
    if (!launch) return;
    const client = this.host.create(launch);
    await client.start();
    this.client = client;
  }

  private async end(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    try {
      await client?.stop();
    } catch (error) {
      // A server that has died cannot be stopped, and must not keep the next one from starting.
      this.host.stopFailed(error);
    }
  }
}
