/**
 * From a raw call to an answer: plain values → name → schema → handler → envelope. Knows nothing of Electron,
 * so tests drive every handler through it with the real client.
 */
import { isEndpointName } from '../../contract/client.ts';
import { callSchema, ENDPOINTS } from '../../contract/endpoints.ts';
import type { EndpointInput, EndpointName, EndpointOutput } from '../../contract/endpoints.ts';
import type { Envelope } from '../../contract/envelope.ts';
import { isPlainCall } from '../../contract/plain-call.ts';
import { fail, problem, type Outcome } from '../../core/outcome.ts';

/** One function for every endpoint; a missing or surplus one is a compile error. */
export type Handlers = {
  readonly [N in EndpointName]: (
    input: EndpointInput<N>,
  ) => Outcome<EndpointOutput<N>> | Promise<Outcome<EndpointOutput<N>>>;
};

/** Records a bug under an id and returns the id; must not record personal data. */
export type ReportBug = (error: unknown, endpoint: EndpointName) => string;

/** Builds the function that answers every call of the window. */
export function createDispatch(handlers: Handlers, reportBug: ReportBug) {
  return async (rawCall: unknown): Promise<Envelope<unknown>> => {
    if (!isPlainCall(rawCall)) return fail(problem('endpoint', 'ipc/bad-request'));
    const call = callSchema.safeParse(rawCall);
    if (!call.success || !isEndpointName(call.data.endpoint)) {
      return fail(problem('endpoint', 'ipc/bad-request'));
    }
    const name = call.data.endpoint;
    const input = ENDPOINTS[name].input.safeParse(call.data.input);
    if (!input.success) return fail(problem(name, 'ipc/bad-request'));
    try {
      // The table ties each handler to its own schema; TypeScript cannot follow that through a variable name.
      const handle = handlers[name] as (input: unknown) => Promise<Outcome<unknown>>;
      return await handle(input.data);
    } catch (error) {
      return fail(problem(name, 'ipc/internal', { id: reportBug(error, name) }));
    }
  };
}
