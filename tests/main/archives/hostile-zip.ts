/** ZIP files that no honest program writes, byte by byte. APPNOTE.TXT 4.3. */
import { crc32, deflateRawSync } from 'node:zlib';

/** One file in the archive; what its headers say may be a lie. */
export interface HostileEntry {
  readonly name: string;
  readonly content: Buffer;
  /** What the headers say of its size. */
  readonly saidBytes?: number;
}

/** Writes an archive as it is told, whatever that means. */
export function hostileZip(entries: readonly HostileEntry[]): Buffer {
  const [locals, centrals]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const { name, content, saidBytes = content.byteLength } of entries) {
    const packed = deflateRawSync(content, { level: 9 });
    const path = Buffer.from(name, 'utf8');
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(0x0800, 2);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(content), 10);
    head.writeUInt32LE(packed.byteLength, 14);
    head.writeUInt32LE(saidBytes, 18);
    head.writeUInt16LE(path.byteLength, 22);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), head, path, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), head, tail, path]));
    locals.push(local);
    offset += local.byteLength;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.byteLength, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from('504b0506', 'hex'), end]);
}
