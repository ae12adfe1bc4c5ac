import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

/** One project per room of the tests; the names are those that the test script asks for. */
export default defineConfig({
  test: {
    // The default leaves one core to nobody.
    maxWorkers: '100%',
    projects: [
      nodeProject('core'),
      nodeProject('contract'),
      nodeProject('main'),
      nodeProject('hostile'),
      nodeProject('scripts', 'mjs'),
      {
        plugins: [svelte({ configFile: false }), svelteTesting()],
        test: {
          name: 'renderer',
          include: ['tests/renderer/**/*.test.ts'],
          environment: 'happy-dom',
          testTimeout: 60_000,
        },
      },
      windowProject('e2e', 60_000, ['tests/support/xvfb.ts']),
      windowProject('packaged', 120_000, ['tests/support/xvfb.ts', 'tests/support/packaged-program.ts']),
    ],
  },
});

function nodeProject(name: string, extension = 'ts') {
  return {
    test: {
      name,
      include: [`tests/${name}/**/*.test.${extension}`],
      environment: 'node' as const,
      // A busy machine must not fail a test; this only ends one that hangs.
      testTimeout: 60_000,
      hookTimeout: 60_000,
    },
  };
}

/** Tests that open windows: one file at a time, on a display of their own. */
function windowProject(name: string, timeoutMs: number, globalSetup: string[]) {
  return {
    test: {
      name,
      include: [`tests/${name}/**/*.test.ts`],
      environment: 'node' as const,
      globalSetup,
      fileParallelism: false,
      testTimeout: timeoutMs,
      hookTimeout: timeoutMs,
      // A window on a busy machine may take longer than the usual second for what a test waits for.
      expect: { poll: { timeout: 10_000 } },
    },
  };
}
