"""What runs beside each core: splits archives into records and has `rectify` answer them, line by line.

Shipped to the workers as a module of its own, so that a Python worker that Spark uses again still has its process.
"""

import base64
import json
import subprocess
import zlib

CHUNK = 1 << 16
GZIP = b"\x1f\x8b\x08"
NEXT = b"\r\n\r\nWARC/1."
WARC = (".warc", ".warc.gz", ".wet", ".wet.gz")

_process = None


def process(command):
    """The process of this worker, started when it is first asked for, and again where it has ended."""
    global _process
    if _process is None or _process.poll() is not None:
        _process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    return _process


def packed_end(data, at):
    """Where the GZIP member at an offset ends; None where it is broken or cut."""
    unpack = zlib.decompressobj(wbits=31)
    position = at
    try:
        while position < len(data):
            chunk = data[position : position + CHUNK]
            position += len(chunk)
            unpack.decompress(chunk)
            if unpack.eof:
                return position - len(unpack.unused_data)
    except zlib.error:
        return None
    return None


def begins_record(data, at):
    try:
        return zlib.decompressobj(wbits=31).decompress(data[at : at + 1024], 5) == b"WARC/"
    except zlib.error:
        return False


def next_packed(data, start):
    """The next offset at which a packed record begins; the end of the data where there is none."""
    found = data.find(GZIP, start)
    while found >= 0 and not begins_record(data, found):
        found = data.find(GZIP, found + 1)
    return found if found >= 0 else len(data)


def plain_end(data, at):
    """Where the record at an offset ends that is not packed; None where its head or its length is broken."""
    head_end = data.find(b"\r\n\r\n", at, at + CHUNK)
    if head_end < 0 or data[at : at + 5] != b"WARC/":
        return None
    for line in data[at:head_end].split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name.strip().lower() == b"content-length" and value.strip().isdigit():
            end = head_end + 4 + int(value)
            if end > len(data) or (end < len(data) and data[end : end + 1] not in (b"\r", b"\n")):
                return None
            while end < len(data) and data[end : end + 1] in (b"\r", b"\n"):
                end += 1
            return end
    return None


def next_plain(data, start):
    found = data.find(NEXT, start)
    return found + 4 if found >= 0 else len(data)


def records(data):
    """Yields (offset, bytes) of each record of a WARC; a broken one as far as the next."""
    packed = data[:3] == GZIP
    at = 0
    while at < len(data):
        end = packed_end(data, at) if packed else plain_end(data, at)
        if end is None:
            end = next_packed(data, at + 1) if packed else next_plain(data, at + 1)
        yield at, data[at:end]
        at = end


def inputs(name, data):
    """The inputs in a file, each with the path by which `rectify` knows it."""
    if name.lower().endswith(WARC):
        for offset, record in records(data):
            yield {"path": f"{name}/{offset}", "format": "warc", "base64": record}
    else:
        yield {"path": name, "base64": data}


def answers(command, files):
    """Answers all inputs of some files: (path, answer) of each that is a notice or could not be read."""
    for name, data in files:
        for one in inputs(name, data):
            one["id"] = one["path"]
            one["base64"] = base64.b64encode(one["base64"]).decode("ascii")
            running = process(command)
            running.stdin.write(json.dumps(one).encode("utf-8") + b"\n")
            running.stdin.flush()
            line = running.stdout.readline()
            if not line:
                raise RuntimeError(f"rectify ended at {one['path']}")
            if b'"passed":true' not in line[-20:]:
                yield line.decode("utf-8")
