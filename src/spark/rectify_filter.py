"""What runs beside each core: has `rectify` answer the inputs in some files, line by line.

Shipped to the workers as a module of its own, so that a Python worker that Spark uses again still has its process.
"""

import base64
import gzip
import json
import subprocess

import rectify_archive

WARC = (".warc", ".warc.gz", ".wet", ".wet.gz")
WACZ = ".wacz"
ZIP = b"PK\x03\x04"
# `rectify` reads no line beyond 64 MB: a longer record is packed for the way.
LONG = 32 << 20
NAMELESS = b'{"id":null'

_process = None


def process(command):
    """The process of this worker, started when it is first asked for, and again where it has ended."""
    global _process
    if _process is None or _process.poll() is not None:
        _process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    return _process


def records(name, data):
    for offset, record in rectify_archive.records(data):
        if len(record) > LONG and not record.startswith(rectify_archive.GZIP):
            record = gzip.compress(record, 1)
        yield {"path": f"{name}/{offset}", "format": "warc", "base64": record}


def inputs(name, data):
    """The inputs in a file, each with the path by which `rectify` knows it."""
    kind = name.lower()
    if kind.endswith(WACZ):
        warcs = rectify_archive.warcs_in(data)
        if warcs is None:
            # Refused as a ZIP, or as one that is damaged.
            yield {"path": name, "base64": data[:LONG] if data.startswith(ZIP) else ZIP}
        for inside, warc in (warcs or {}).items():
            yield from records(f"{name}/{inside}", warc)
    elif kind.endswith(WARC):
        yield from records(name, data)
    else:
        yield {"path": name, "base64": data}


def named(line, path):
    """The answer to a line that is too long, of which `rectify` reads no name."""
    return json.dumps({**json.loads(line), "id": path}).encode("utf-8") + b"\n"


def answers(command, files):
    """Answers all inputs of some files: each line about a notice, or about what could not be read."""
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
            if line.startswith(NAMELESS):
                line = named(line, one["path"])
            if b'"passed":true' not in line[-20:]:
                yield line.decode("utf-8")
