"""Splits web archives (WARC, WET, WACZ) into their records, each by the place by which `rectify batch` knows it.

Whether a record is whole `rectify` tells: it is handed what shows that one is broken, and what follows is found by how
records begin.
"""

import io
import re
import struct
import zipfile
import zlib

CHUNK = 1 << 16
STEP = 1 << 20
GZIP = b"\x1f\x8b\x08"
MAGIC = b"WARC/"
NEXT = b"\r\n\r\nWARC/1."
LONGEST_HEAD = 1 << 16
# The limit on a file (src/source/text-limits.ts): the head of a longer record is enough for it to be refused.
MOST = 128 << 20
WARC_IN_WACZ = re.compile(r"\.warc(?:\.gz)?$", re.IGNORECASE)
LOCAL_HEADER = 30
# A GZIP member that is cut, and one that is broken: `rectify` refuses them as it refuses an archive that ends in one.
CUT = GZIP + bytes(7)
BROKEN = CUT + b"\x07"


class Plain:
    """Bytes that are all there."""

    broken = None

    def __init__(self, data):
        self.data = data

    def at(self, offset, length):
        return self.data[offset : offset + length]

    def find(self, what, offset):
        """The next place of some bytes; None where there is none."""
        found = self.data.find(what, offset)
        return found if found >= 0 else None


class Unpacked:
    """What GZIP members unpack to, read from front to back: what stands before the place that was asked for last is gone."""

    def __init__(self, data, first_only=False):
        self.data = data
        self.first_only = first_only
        self.taken = 0
        self.unpack = zlib.decompressobj(wbits=31)
        self.held = bytearray()
        self.start = 0
        self.ended = False
        self.broken = None

    def end(self, broken=None):
        self.ended, self.broken = True, broken

    def pull(self):
        """Unpacks some more; tells where that was all, and where the rest is broken or missing."""
        packed = self.unpack.unconsumed_tail
        if not packed:
            packed = self.data[self.taken : self.taken + CHUNK]
            self.taken += len(packed)
        before = self.unpack.copy()
        try:
            self.held += self.unpack.decompress(packed, STEP)
        except zlib.error:
            self.held += before_fault(before, packed)
            return self.end(BROKEN)
        if self.unpack.eof:
            self.taken -= len(self.unpack.unused_data)
            if self.first_only or self.taken == len(self.data):
                self.end()
            elif self.data[self.taken : self.taken + len(GZIP)] != GZIP:
                self.end(BROKEN)
            self.unpack = zlib.decompressobj(wbits=31)
        elif not packed:
            self.end(CUT)

    def at(self, offset, length):
        while True:
            gone = max(0, min(offset - self.start, len(self.held)))
            del self.held[:gone]
            self.start += gone
            if self.ended or self.start + len(self.held) >= offset + length:
                return bytes(self.held[:length]) if self.start == offset else b""
            self.pull()

    def find(self, what, offset):
        while True:
            offset = max(offset, self.start)
            window = self.at(offset, STEP)
            found = window.find(what)
            if found >= 0:
                return offset + found
            if len(window) < len(what):
                return None
            offset += len(window) - len(what) + 1


def before_fault(unpack, packed):
    """What unpacks before the byte that is wrong: whole records may stand there."""
    whole = bytearray()
    try:
        for at in range(len(packed)):
            whole += unpack.decompress(packed[at : at + 1])
    except zlib.error:
        pass
    return whole


def sizes_at(part, at):
    """Bytes of the head at an offset, and bytes that it says follow; None where there is no head that says it."""
    window = part.at(at, LONGEST_HEAD)
    end, length = 0, None
    while window.startswith(MAGIC):
        line_end = window.find(b"\n", end)
        if line_end < 0:
            return None
        line, end = window[end:line_end].rstrip(b"\r"), line_end + 1
        if not line:
            return (end, int(length)) if length and length.isdigit() else None
        name, _, value = line.partition(b":")
        if length is None and name.strip().lower() == b"content-length":
            length = value.strip()
    return None


def packed_end(data, at):
    """Where the GZIP member at an offset ends; None where it is broken or cut, or holds no whole record."""
    unpack = zlib.decompressobj(wbits=31)
    position = at
    begins, length = b"", 0
    try:
        while position < len(data) and not unpack.eof:
            chunk = data[position : position + CHUNK]
            position += len(chunk)
            unpacked = unpack.decompress(chunk)
            begins += unpacked[: LONGEST_HEAD - len(begins)]
            length += len(unpacked)
    except zlib.error:
        return None
    sizes = sizes_at(Plain(begins), 0)
    is_whole = unpack.eof and sizes is not None and sum(sizes) <= length
    return position - len(unpack.unused_data) if is_whole else None


def begins_record(data, at):
    try:
        return zlib.decompressobj(wbits=31).decompress(data[at : at + 1024], len(MAGIC)) == MAGIC
    except zlib.error:
        return False


def next_packed(data, start):
    """The next offset at which a packed record begins; the end of the data where there is none."""
    found = data.find(GZIP, start)
    while found >= 0 and not begins_record(data, found):
        found = data.find(GZIP, found + 1)
    return found if found >= 0 else len(data)


def packed_records(data):
    at = 0
    while at < len(data):
        end = packed_end(data, at) or next_packed(data, at + 1)
        yield at, data[at:end]
        at = end


def plain_record(part, at):
    """The record at an offset and where the next begins; what shows that it is broken, and None."""
    sizes = sizes_at(part, at)
    if sizes is None:
        return part.at(at, LONGEST_HEAD), None
    head, length = sizes
    size = head + length
    if length > MOST:
        record, behind = part.at(at, head), part.at(at + size, 8)
    else:
        window = part.at(at, size + 8)
        record, behind = window[:size], window[size:]
        if len(record) < size:
            return record, None
    if behind and not behind.startswith((b"\n", b"\r\n")):
        return record + behind, None
    return record, at + size + len(behind) - len(behind.lstrip(b"\r\n"))


def plain_records(part):
    at = 0
    while part.at(at, 1):
        record, end = plain_record(part, at)
        yield at, record
        if end is None:
            found = part.find(NEXT, at + 1)
            if found is None:
                return
            end = found + NEXT.index(MAGIC)
        at = end
    if part.broken:
        yield at, part.broken


def is_packed_whole(data):
    """Whether a second record stands behind the first in one member."""
    part = Unpacked(data, first_only=True)
    sizes = sizes_at(part, 0)
    return sizes is not None and sizes[1] <= MOST and part.at(sum(sizes), 16).lstrip().startswith(MAGIC)


def records(data):
    """Yields (offset, bytes) of each record of a WARC; of one packed as a whole, as it unpacks."""
    if not data.startswith(GZIP):
        return plain_records(Plain(data))
    return plain_records(Unpacked(data)) if is_packed_whole(data) else packed_records(data)


def warcs_in(data):
    """The WARCs in a WACZ, by their names; None where its directory is broken, or one is packed once more."""
    found = {}
    try:
        for entry in zipfile.ZipFile(io.BytesIO(data)).infolist():
            if not WARC_IN_WACZ.search(entry.filename):
                continue
            if entry.compress_type != zipfile.ZIP_STORED:
                return None
            lengths = data[entry.header_offset + 26 : entry.header_offset + LOCAL_HEADER]
            start = entry.header_offset + LOCAL_HEADER + sum(struct.unpack("<HH", lengths))
            found[entry.filename] = data[start : start + entry.compress_size]
    except (zipfile.BadZipFile, struct.error):
        return None
    return found
