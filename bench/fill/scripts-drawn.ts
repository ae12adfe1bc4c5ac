/** Fills the form with each script by each program, and looks at what came out. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { PAGE_HEIGHT_PT } from '../../src/core/form/geometry.ts';
import { BLANK_FILE, letterOptions, NAME_FIELD, rectangleOf } from './form.ts';
import { makeBytes, type Maker } from './make-bytes.ts';
import { PEERS, runCommand, type Peer } from './peers.ts';
import { judge, pictureOf, SCRIPT_SAMPLES, type Drawn, type FieldPicture, type Script } from './scripts.ts';

/** What one program draws, by script. */
export interface ScriptsOf {
  readonly program: string;
  readonly drawn: Readonly<Record<Script, Drawn>>;
}

/** Tries all programs, ours first. A program that refuses a text draws nothing of it. */
export async function scriptsDrawn(maker: Maker, folder: string): Promise<readonly ScriptsOf[]> {
  const place = await rectangleOf(NAME_FIELD);
  const look = (file: string) => pictureOf(file, place, PAGE_HEIGHT_PT);
  const blankFile = path.join(folder, 'blank.pdf');
  writeFileSync(blankFile, await makeBytes(maker, letterOptions({ nativeName: '' })));
  const ourBlank = look(blankFile);
  const ourPicture = async (text: string) => {
    const file = path.join(folder, 'ours.pdf');
    writeFileSync(file, await makeBytes(maker, letterOptions({ nativeName: text })));
    return look(file);
  };
  const peersPicture = async (peer: Peer, text: string) => {
    const file = path.join(folder, `${peer.name}.pdf`);
    try {
      const values = { texts: { [NAME_FIELD]: text }, ticks: [] };
      await runCommand(peer.prepare(values, folder, file));
      return look(file);
    } catch {
      return look(BLANK_FILE);
    }
  };

  const ours = new Map<string, number>();
  for (const word of Object.values(SCRIPT_SAMPLES).flat())
    ours.set(word, (await ourPicture(word)).ink - ourBlank.ink);
  const judgeAll = async (draw: (text: string) => Promise<FieldPicture>, empty: FieldPicture) => {
    const drawn: Record<Script, Drawn> = { Latin: 'no', Cyrillic: 'no', Kazakh: 'no', Chinese: 'no' };
    for (const [script, samples] of Object.entries(SCRIPT_SAMPLES) as [Script, readonly string[]][]) {
      const words = [];
      for (const word of samples) {
        const pictures = [await draw(word), await draw([...word].reverse().join(''))] as const;
        words.push({ pictures, ourInk: ours.get(word) ?? 0 });
      }
      drawn[script] = judge(words, empty);
    }
    return drawn;
  };
  const found = [{ program: 'SimClose', drawn: await judgeAll(ourPicture, ourBlank) }];
  const blank = look(BLANK_FILE);
  for (const peer of PEERS) {
    found.push({ program: peer.name, drawn: await judgeAll((text) => peersPicture(peer, text), blank) });
  }
  return found;
}
