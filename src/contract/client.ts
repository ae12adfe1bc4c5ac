/** The window's side of the contract: every endpoint as a typed call over an injected transport. */
import type { Outcome } from '../core/outcome.ts';
import { problem } from '../core/outcome.ts';
import { ENDPOINTS, messageSchema } from './endpoints.ts';
import type { EndpointInput, EndpointName, EndpointOutput, MainMessage } from './endpoints.ts';
import type { Transport } from './envelope.ts';

/** Calls the main process. Failures are outcomes; only a broken contract throws. */
export interface Client {
  call<N extends EndpointName>(name: N, input: EndpointInput<N>): Promise<Outcome<EndpointOutput<N>>>;
  /** Listens to the main process; unknown messages are dropped. Returns how to stop. */
  onMessage(listener: (message: MainMessage) => void): () => void;
}

/** Builds the client; tests pass a transport that dispatches in the same process. */
export function createClient(transport: Transport): Client {
  return {
    async call<N extends EndpointName>(name: N, input: EndpointInput<N>) {
      // Answers come from our own main process, which has checked them against the same schema.
      const answer = (await transport.invoke(name, input)) as Outcome<EndpointOutput<N>> | undefined;
      return answer ?? { ok: false, problems: [problem(name, 'ipc/internal')] };
    },
    onMessage(listener) {
      return transport.subscribe((message) => {
        const result = messageSchema.safeParse(message);
        if (result.success) listener(result.data);
      });
    },
  };
}

/** Whether a text names an endpoint; own properties only, so `constructor` is not one. */
export function isEndpointName(name: string): name is EndpointName {
  return Object.hasOwn(ENDPOINTS, name);
}
