#!/usr/bin/env python3
"""Reads an archive with rectify on Apache Spark, and writes the four tables as Parquet, parted by year.

    python3 rectify_job.py [--master URL] [--rectify COMMAND] [--partitions N] [--conf KEY=VALUE] IN OUT

IN and OUT are folders, of any file system that Spark reads and writes: file:, hdfs:, s3a:. IN and the folders in it hold
web archives (.warc, .warc.gz, .wet.gz, .wacz, also packed as a whole) and documents; a file is read as a whole, so it must
fit into a worker's memory (2 GB at most). Every Python worker has one `rectify` process, which answers a line of JSON with
a line. A worker that dies costs what it had in hand, which is read again. The rows are those of `rectify batch --only
notices --format parquet`, whatever the number of partitions.
"""

import argparse
import json
import os
import re
import shlex
import subprocess
from datetime import date

from pyspark import StorageLevel
from pyspark.sql import SparkSession
from pyspark.sql import types as T

TABLES = ("notices", "problems", "measures", "facts")
TYPES = {
    "STRING": T.StringType(),
    "INT32": T.IntegerType(),
    "DOUBLE": T.DoubleType(),
    "BOOLEAN": T.BooleanType(),
    "DATE": T.DateType(),
}
RECURSIVE = "mapreduce.input.fileinputformat.input.dir.recursive"
HERE = os.path.dirname(os.path.abspath(__file__))
# As in src/copies: sketches that agree at so many places are of one notice, where the bodies are the same.
ALIKE = 109
RUN = 4


def columns(rectify):
    """Columns of each table, as `rectify schema --parquet` tells them."""
    text = subprocess.run([*rectify, "--lang", "en", "schema", "--parquet"], check=True, capture_output=True).stdout
    found, table = {}, None
    for line in text.decode("utf-8").splitlines():
        if line.startswith("## "):
            table = found.setdefault(line[3:].strip(), [])
        row = re.match(r"\| `(\w+)` \| (\w+) \|", line)
        if row and table is not None:
            table.append((row[1], row[2]))
    return found


def alike(a, b):
    same_body = a["body"] == b["body"] or not a["body"] or not b["body"]
    return same_body and sum(x == y for x, y in zip(a["sketch"], b["sketch"])) >= ALIKE


def copies_among(likenesses):
    """By content: the smallest content of all copies, and how many notices they are."""
    times, known = {}, {}
    for one in likenesses:
        times[one["content"]] = times.get(one["content"], 0) + 1
        known.setdefault(one["content"], one)
    parents = {content: content for content in known}

    def first(content):
        while parents[content] != content:
            content = parents[content]
        return content

    runs = {}
    for content, one in known.items():
        sketch = one["sketch"] or []
        near = set()
        for at in range(0, len(sketch), RUN):
            others = runs.setdefault((at, *sketch[at : at + RUN]), [])
            near.update(others)
            others.append(content)
        for other in near:
            if alike(one, known[other]):
                low, high = sorted((first(content), first(other)))
                parents[high] = low
    sums = {}
    for content, count in times.items():
        sums[first(content)] = sums.get(first(content), 0) + count
    return {content: (first(content), sums[first(content)]) for content in known}


def year_of(notice):
    for key in ("issued_on", "published_at"):
        found = re.match(r"\d{4}", notice[key] or "")
        if found:
            return int(found[0])
    return None


def rows_of(table, names, copies):
    """A function from an answer to the rows of a table, in the order of its columns, the year behind them."""

    def value(kind, cell):
        if cell is None or kind != "DATE":
            return float(cell) if kind == "DOUBLE" and cell is not None else cell
        return date.fromisoformat(cell)

    def rows(line):
        answer = json.loads(line)
        if "tables" not in answer:
            return
        year = year_of(answer["tables"]["notices"][0])
        original, count = copies.value[answer["likeness"]["content"]]
        for row in answer["tables"][table]:
            if "original" in row:
                row["original"] = original
            if "copies" in row:
                row["copies"] = count
            yield [value(kind, row[name]) for name, kind in names] + [year]

    return rows


def qualified(context, folder):
    """A folder as Spark names what is in it."""
    path = context._jvm.org.apache.hadoop.fs.Path(folder)
    return path.getFileSystem(context._jsc.hadoopConfiguration()).makeQualified(path).toString()


def named(root, name):
    """Paths as `rectify batch` has them: what was given, and what lies below it."""

    def rename(file):
        path, data = file
        return f"{name}/{path[len(root) :].lstrip('/')}", bytes(data)

    return rename


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("inputs", metavar="IN")
    parser.add_argument("out", metavar="OUT")
    parser.add_argument("--master", help="of Spark; as it is configured without it")
    parser.add_argument("--rectify", default="rectify", help="the command, as every worker has it")
    parser.add_argument("--partitions", type=int, default=None, help="at least so many")
    parser.add_argument("--conf", action="append", default=[], help="KEY=VALUE, further settings of Spark")
    options = parser.parse_args()
    rectify = shlex.split(options.rectify)
    command = [*rectify, "batch", "--ndjson-in", "--only", "notices", "--with-tables", "--no-config"]

    builder = SparkSession.builder.appName("rectify").config("spark.python.worker.reuse", "true")
    builder = builder.config(f"spark.hadoop.{RECURSIVE}", "true")
    if options.master:
        builder = builder.master(options.master)
    for setting in options.conf:
        builder = builder.config(*setting.split("=", 1))
    spark = builder.getOrCreate()
    context = spark.sparkContext
    for module in ("rectify_archive.py", "rectify_filter.py"):
        context.addPyFile(os.path.join(HERE, module))

    root = qualified(context, options.inputs)
    if f"{qualified(context, options.out)}/".startswith(f"{root.rstrip('/')}/"):
        parser.error("OUT lies in IN, whose folders are all read")

    def answered(files):
        import rectify_filter

        return rectify_filter.answers(command, files)

    files = context.binaryFiles(options.inputs, options.partitions)
    if options.partitions:
        files = files.repartition(options.partitions)
    answers = files.map(named(root, options.inputs.rstrip("/"))).mapPartitions(answered)
    answers = answers.persist(StorageLevel.DISK_ONLY)

    likenesses = answers.map(lambda line: json.loads(line).get("likeness")).filter(lambda one: one is not None)
    copies = context.broadcast(copies_among(likenesses.collect()))
    for table, names in columns(rectify).items():
        fields = [T.StructField(name, TYPES[kind]) for name, kind in names]
        schema = T.StructType([*fields, T.StructField("year", T.IntegerType())])
        frame = spark.createDataFrame(answers.flatMap(rows_of(table, names, copies)), schema)
        frame.write.mode("overwrite").partitionBy("year").parquet(f"{options.out}/{table}")
    failures = answers.filter(lambda line: "error" in json.loads(line)).map(lambda line: (line.rstrip("\n"),))
    spark.createDataFrame(failures, "value string").write.mode("overwrite").text(f"{options.out}/failures")
    count = failures.count()
    print(f"{len(likenesses.collect())} notices, {count} failures: {options.out}")
    spark.stop()


if __name__ == "__main__":
    main()
