import { describe } from 'vitest';

import { checkPages } from './golden/check-pages.ts';

describe('every form and aid in Russian', () => checkPages('ru'));
