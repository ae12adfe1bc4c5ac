/** `npm run fuzz -- [N]`: sends N hostile payloads, ten thousand unless told, to every endpoint. */
import { runLocal } from './runtime/local-program.mjs';

process.env['SIMCLOSE_FUZZ'] = process.argv[2] ?? '10000';
process.exitCode = runLocal('vitest', ['run', '--project', 'hostile', 'tests/hostile/ipc.test.ts']);
