/** Pages packed with their pictures into one file, as browsers and Word save them. */

/** Every byte as quoted-printable, lines broken. */
export const quoted = (bytes: Uint8Array): string =>
  Array.from(
    bytes,
    (byte, i) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}${i % 24 === 23 ? '=\r\n' : ''}`,
  ).join('');

/** A page in a message. */
export function packed(html: string, charset = 'utf-8', bytes: Uint8Array = new TextEncoder().encode(html)): string {
  return [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://example.com/tzgg/1.html',
    'Subject: =?utf-8?Q?=E9=80=9A=E6=8A=A5?=',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    '\tboundary="----MultipartBoundary--x1----"',
    '',
    '',
    '------MultipartBoundary--x1----',
    `Content-Type: text/html; charset="${charset}"`,
    'Content-ID: <frame-1@example.com>',
    'Content-Transfer-Encoding: quoted-printable',
    'Content-Location: https://example.com/tzgg/1.html',
    '',
    quoted(bytes),
    '------MultipartBoundary--x1----',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    '',
    'iVBORw0KGgo=',
    '------MultipartBoundary--x1------',
    '',
  ].join('\r\n');
}
