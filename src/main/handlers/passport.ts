/** Passports: their zone read from text or picture. Nothing is kept. */
import { basename } from 'node:path';

import type { EndpointOutput } from '../../contract/endpoints.ts';
import { zoneLinesIn } from '../../core/applicant/mrz-text.ts';
import { readMrz, type MrzReading } from '../../core/applicant/mrz.ts';
import { localDateOf } from '../../core/calendar.ts';
import { MAX_EXHIBIT_BYTES } from '../../core/form/packet/limits.ts';
import { succeed } from '../../core/outcome.ts';
import { readBoundedFile } from '../files/read-bounded.ts';
import type { Handlers } from '../ipc/dispatch.ts';
import type { PictureReading } from '../passports/messages.ts';
import type { Surroundings } from './surroundings.ts';

type PassportEndpoints = `passport.${'readText' | 'readPicture' | 'cancelReading' | 'choosePicture'}`;

/** Handlers of `passport.` that read. */
export function passportHandlers({
  passportReader,
  dialogs,
  now,
}: Surroundings): Pick<Handlers, PassportEndpoints> {
  let reading = new AbortController();
  const today = () => localDateOf(new Date(now()));
  return {
    'passport.readText': ({ text }) => {
      const lines = zoneLinesIn(text, 'passport');
      if (!lines.ok) return lines;
      const read = readMrz(lines.value, today(), 'passport');
      return read.ok ? succeed(forWindow(read.value)) : read;
    },

    'passport.readPicture': async ({ fileName, bytes }) => {
      reading.abort();
      reading = new AbortController();
      const { signal } = reading;
      const read = await passportReader.read({ bytes, path: fileName, today: today(), signal });
      return read.ok ? succeed(forWindow(read.value.reading, read.value)) : read;
    },

    'passport.cancelReading': () => {
      reading.abort();
      return succeed(undefined);
    },

    'passport.choosePicture': async () => {
      const [path] = await dialogs.chooseReceipts();
      if (path === undefined) return succeed(null);
      const bytes = await readBoundedFile(path, MAX_EXHIBIT_BYTES);
      return bytes.ok ? succeed({ fileName: basename(path).slice(-255), bytes: bytes.value }) : bytes;
    },
  };
}

/** What crosses the channel is copied, so nothing of it may be read-only. */
function forWindow(
  { format, lines, fields, isWholeRight, isNameCut }: MrzReading,
  seen?: PictureReading,
): EndpointOutput<'passport.readText'> {
  return {
    ...{ format, isWholeRight, isNameCut },
    lines: [...lines],
    fields: fields.map((field) => ({ ...field })),
    doubts: seen?.doubts.map((places) => [...places]) ?? lines.map(() => []),
    strips: seen?.strips.map((strip) => new Uint8Array(strip)) ?? [],
  };
}
