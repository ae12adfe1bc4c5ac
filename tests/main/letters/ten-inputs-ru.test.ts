import { describe } from 'vitest';

import { checkTenInputs } from './ten-inputs.ts';

describe('the ten inputs as Russian letters', () => checkTenInputs('ru'));
