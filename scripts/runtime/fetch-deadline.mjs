/**
 * Loaded with `node --import` before the official installer: an unreachable network then fails within seconds, and
 * the error says why. Only the wait for the answer is limited; a slow download that has begun may take its time.
 */
const ANSWER_WITHIN_MS = 15_000;

const plainFetch = globalThis.fetch;

globalThis.fetch = async (input, init) => {
  const deadline = new AbortController();
  const timer = setTimeout(() => {
    deadline.abort(new Error(`no answer within ${ANSWER_WITHIN_MS / 1000} s`));
  }, ANSWER_WITHIN_MS);
  try {
    const signal = init?.signal ? AbortSignal.any([init.signal, deadline.signal]) : deadline.signal;
    return await plainFetch(input, { ...init, signal });
  } catch (error) {
    // "fetch failed" keeps its reason in the cause, which the installer does not print.
    throw error.cause instanceof Error ? error.cause : error;
  } finally {
    clearTimeout(timer);
  }
};
