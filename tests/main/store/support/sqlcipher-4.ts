/** SQLCipher 4's file format, read by its published description alone, so that our file is judged by something else than itself. */
import { createDecipheriv, createHmac, pbkdf2Sync } from 'node:crypto';

const PAGE = 4096;
const IV = 16;
const HMAC = 64;
const SALT = 16;

/** The plain SQLite file inside a SQLCipher 4 file with a raw key. Throws when a page's HMAC does not fit. */
export function decryptSqlcipher4(file: Buffer, key: Uint8Array): Buffer {
  const salt = file.subarray(0, SALT);
  const hmacKey = pbkdf2Sync(
    key,
    salt.map((byte) => byte ^ 0x3a),
    2,
    32,
    'sha512',
  );
  const pages: Buffer[] = [];
  for (let number = 1; number * PAGE <= file.length; number += 1) {
    const start = number === 1 ? SALT : 0;
    const page = file.subarray((number - 1) * PAGE, number * PAGE);
    const encrypted = page.subarray(start, PAGE - IV - HMAC);
    const iv = page.subarray(PAGE - IV - HMAC, PAGE - HMAC);
    const pageNumber = Buffer.alloc(4);
    pageNumber.writeUInt32LE(number);
    const hmac = createHmac('sha512', hmacKey).update(encrypted).update(iv).update(pageNumber).digest();
    if (!hmac.equals(page.subarray(PAGE - HMAC)))
      throw new Error(`The HMAC of page ${String(number)} does not fit`);
    const decipher = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false);
    const plain = Buffer.concat([decipher.update(encrypted), decipher.final()]);
    const head = number === 1 ? Buffer.from('SQLite format 3\0') : Buffer.alloc(0);
    pages.push(Buffer.concat([head, plain, page.subarray(PAGE - IV - HMAC)]));
  }
  return Buffer.concat(pages);
}
