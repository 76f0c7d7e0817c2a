"""Judges an OpenAPI document and messages by it, knowing nothing of the server.

Standard input: {"document": …, "messages": [{"schema": name, "json": …}, …]}. Standard output: a list
with what is wrong with the document first, then with each message; an empty string for nothing.
A message with a key that its schema does not name is wrong too.
"""

import copy
import json
import sys

from jsonschema import Draft202012Validator, FormatChecker
from openapi_spec_validator import OpenAPIV31SpecValidator


def closed(schema):
    """The same schema, taking no key it does not name."""
    if isinstance(schema, list):
        return [closed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    result = {key: closed(value) for key, value in schema.items()}
    if isinstance(result.get("properties"), dict) and result.get("type") == "object":
        result["additionalProperties"] = False
    return result


def fault(errors):
    first = next(iter(errors), None)
    return "" if first is None else f"{list(first.absolute_path)}: {first.message}"


work = json.load(sys.stdin)
document = work["document"]
said = [fault(OpenAPIV31SpecValidator(copy.deepcopy(document)).iter_errors())]
components = closed(document["components"])
for message in work["messages"]:
    schema = {"$ref": f"#/components/schemas/{message['schema']}", "components": components}
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    said.append(fault(validator.iter_errors(message["json"])))
json.dump(said, sys.stdout)
