"""Judges question files by a JSON Schema, knowing nothing of the reader.

Standard input: {"schema": "…", "files": ["…", …]}. Standard output: a list with an empty string for
each file the schema takes, and what it says of each other one.

YAML is read as its version 1.2 says (core schema), keys as the text they are written with. Anchors,
tags and keys that stand twice are refused here, since a schema never sees them.
"""

import json
import re
import sys

import yaml
from jsonschema import Draft7Validator

LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
CORE = [
    (re.compile(r"(|~|null|Null|NULL)\Z"), lambda text: None),
    (re.compile(r"(true|True|TRUE|false|False|FALSE)\Z"), lambda text: text.lower() == "true"),
    (re.compile(r"[-+]?[0-9]+\Z"), int),
    (re.compile(r"0o[0-7]+\Z"), lambda text: int(text[2:], 8)),
    (re.compile(r"0x[0-9a-fA-F]+\Z"), lambda text: int(text[2:], 16)),
    (re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\Z"), float),
]


class Unreadable(Exception):
    """The file never gets as far as the schema."""


def scalar(event):
    if not event.style:
        for pattern, value in CORE:
            if pattern.match(event.value):
                return value(event.value)
    return event.value


def node(event, events):
    if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
        raise Unreadable("an anchor")
    if event.tag is not None:
        raise Unreadable("a tag")
    if isinstance(event, yaml.ScalarEvent):
        return scalar(event)
    if isinstance(event, yaml.SequenceStartEvent):
        return list(entries(events, yaml.SequenceEndEvent))
    members = {}
    for key in events:
        if isinstance(key, yaml.MappingEndEvent):
            return members
        if not isinstance(key, yaml.ScalarEvent):
            raise Unreadable("a key that is no word")
        node(key, events)
        if key.value in members:
            raise Unreadable("a key twice")
        members[key.value] = node(next(events), events)
    raise Unreadable("no end")


def entries(events, end):
    for event in events:
        if isinstance(event, end):
            return
        yield node(event, events)


def document(text):
    events = yaml.parse(text, Loader=LOADER)
    structure = (yaml.StreamStartEvent, yaml.StreamEndEvent)
    content = (event for event in events if not isinstance(event, structure))
    if next(content, None) is None:
        return None
    value = node(next(content), content)
    next(content)
    if next(content, None) is not None:
        raise Unreadable("a second document")
    return value


def verdict(validator, text):
    try:
        error = next(validator.iter_errors(document(text)), None)
    except (yaml.YAMLError, Unreadable, RecursionError) as problem:
        return f"not read: {problem}"
    return "" if error is None else f"{list(error.absolute_path)}: {error.message[:200]}"


def main():
    work = json.load(sys.stdin)
    schema = json.loads(work["schema"])
    Draft7Validator.check_schema(schema)
    validator = Draft7Validator(schema)
    json.dump([verdict(validator, text) for text in work["files"]], sys.stdout)


main()
