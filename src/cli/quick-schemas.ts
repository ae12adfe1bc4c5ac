/** To be loaded before everything else: schemas read input as it comes, because one command reads too little to compile them for. */
import { z } from 'zod';

z.config({ jitless: true });
