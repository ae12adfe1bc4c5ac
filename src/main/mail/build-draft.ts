/** Builds an e-mail as a file that mail programs open as a draft. Nothing here can send. */
import MimeNode from 'nodemailer/lib/mime-node';

/** What the draft holds. */
export interface MailDraft {
  /** Blank leaves the recipient to the user. */
  readonly to: string;
  readonly subject: string;
  /** Plain text, lines ended by `\n`. */
  readonly body: string;
  readonly attachment: { readonly fileName: string; readonly bytes: Uint8Array };
}

/**
 * The draft as the bytes of an `.eml` file (RFC 5322, MIME). It names neither sender nor time nor
 * computer: the mail program that sends it adds those.
 */
export async function buildMailDraft({ to, subject, body, attachment }: MailDraft): Promise<Uint8Array> {
  // A node below another gets no Date and no Message-ID of this computer.
  const rootNode = new MimeNode('message/rfc822');
  const mail = new MimeNode('multipart/mixed', { rootNode, disableFileAccess: true, disableUrlAccess: true });
  // Read by Outlook, Thunderbird, Apple Mail and others: not sent yet, open it for writing.
  mail.setHeader({ 'MIME-Version': '1.0', 'X-Unsent': '1', Subject: subject });
  if (to !== '') mail.setHeader('To', to);
  mail.createChild('text/plain; charset=utf-8').setContent(body.replaceAll('\n', '\r\n'));
  mail
    .createChild('application/pdf', { filename: attachment.fileName })
    .setHeader({ 'Content-Disposition': 'attachment', 'Content-Transfer-Encoding': 'base64' })
    .setContent(Buffer.from(attachment.bytes));
  return mail.build();
}
