"""Runs each {code, env} line of its input, and answers with what the code printed."""

import contextlib
import io
import json
import os
import sys
import traceback

for line in sys.stdin:
    asked = json.loads(line)
    os.environ.update(asked["env"])
    out = io.StringIO()
    answer = {}
    try:
        with contextlib.redirect_stdout(out):
            exec(compile(asked["code"], "sample.py", "exec"), {"__name__": "__main__"})
    except BaseException:
        answer["error"] = traceback.format_exc()
    for name in asked["env"]:
        del os.environ[name]
    print(json.dumps({"out": out.getvalue(), **answer}), flush=True)
