import { describe } from 'vitest';

import { checkTenInputs } from './ten-inputs.ts';

describe('the ten inputs as Kazakh letters', () => checkTenInputs('kk'));
