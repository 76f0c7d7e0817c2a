"""A seeded server of municipalities, citizens and measurements, and somebody who visits its pages."""

import contextlib
import csv
import http.client
import pathlib
import random
import re
import sqlite3
import ssl
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse
import uuid

QUESTIONNAIRES = pathlib.Path(__file__).resolve().parents[3] / "Questionnaires"
PASSPHRASE = "fire helt almindelige ord"
FACTORS = ["self-efficacy", "self-rated-health", "network", "meaning-and-direction", "readiness"]
CASEWORKER, LEADER = "m00-0", "m00-leader"
SESSIONS = 43
SIX_WEEKS = 42 * 86_400


def server(programs, folder, *words, said=""):
    command = [programs / "skridt-server", *words, "--data", folder]
    done = subprocess.run(command, input=said, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, words))}: {done.stderr or done.stdout}")
    return done.stdout


def fill(programs, folder, municipalities, citizens):
    """Municipalities of as many citizens each; in the first, one caseworker has a hundred of them, and somebody leads."""
    server(programs, folder, "init")
    for place in range(municipalities):
        tenant = f"m{place:02}"
        server(programs, folder, "tenant", "add", tenant, "--name", f"Prøvekommune {place:02}")
        share = citizens // municipalities
        workers = [f"{tenant}-{number}" for number in range(1 + (share - 1) // 92)]
        for worker in workers:
            words = ["employee", "add", worker, "--tenant", tenant, "--name", f"Sagsbehandler {worker}"]
            said = PASSPHRASE + "\n" if worker == CASEWORKER else ""
            server(programs, folder, *words, "--role", "caseworker", *([] if said else ["--invite"]), said=said)
        with tempfile.NamedTemporaryFile("w", suffix=".csv", encoding="utf-8", newline="") as file:
            rows = csv.writer(file)
            rows.writerow(["tenant", "name", "language", "caseworker", "mentors"])
            for number in range(share):
                worker = workers[0] if number < 100 else workers[1 + (number - 100) % max(1, len(workers) - 1)]
                rows.writerow([tenant, f"Borger {number} Prøvesen", "da", worker, ""])
            file.flush()
            server(programs, folder, "citizen", "import", file.name)
    words = ["employee", "add", LEADER, "--tenant", "m00", "--name", "Leder", "--role", "administrator"]
    server(programs, folder, *words, said=PASSPHRASE + "\n")
    server(programs, folder, "questionnaire", "publish", QUESTIONNAIRES)
    measure(folder)


def measure(folder):
    """Writes the measurements, SESSIONS of each citizen six weeks apart, as the server would have."""
    database = sqlite3.connect(folder / "skridt.sqlite", isolation_level=None)
    database.execute("PRAGMA synchronous = OFF")
    file = database.execute("SELECT sha256 FROM instrument LIMIT 1").fetchone()[0]
    columns = [row[1] for row in database.execute("PRAGMA table_info(measurement)")]
    chance = random.Random(1)

    def ids():
        return str(uuid.UUID(int=chance.getrandbits(128), version=4)).upper()

    def rows():
        number, start = 0, time.time() - SESSIONS * SIX_WEEKS
        for tenant, citizen in database.execute("SELECT tenant, reference FROM citizen ORDER BY 1, 2").fetchall():
            levels = [chance.uniform(30, 60) for _ in FACTORS]
            for session in range(SESSIONS):
                occasion, date = ids(), round(start + session * SIX_WEEKS + chance.uniform(0, 5 * 86_400), 3)
                for level, factor in zip(levels, FACTORS):
                    number += 1
                    value = max(0, min(100, level + session / 4 + chance.gauss(0, 8)))
                    told = dict(
                        tenant=tenant, citizen=citizen, factor=factor, submission=ids(), occasion=occasion,
                        log_seq=number, instrument=file, informant="citizen", date=date, value=value,
                        answered=4, total=4, sd=20.0, reliability=0.8, continues="",
                    )
                    yield [told[column] for column in columns]

    database.execute("BEGIN")
    marks = ", ".join("?" * len(columns))
    database.executemany(f"INSERT INTO measurement ({', '.join(columns)}) VALUES ({marks})", rows())
    database.execute("COMMIT")
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()


class Visitor:
    """Somebody signed in, over one connection."""

    def __init__(self, port, employee=CASEWORKER):
        context = ssl.create_default_context()
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        self.connection = http.client.HTTPSConnection("127.0.0.1", port, context=context)
        self.host, self.cookies = f"127.0.0.1:{port}", {}
        token = re.search(r'name="token" value="([^"]*)"', self.get("/sign-in")[1]).group(1)
        form = urllib.parse.urlencode(dict(token=token, employee=employee, passphrase=PASSPHRASE))
        headers = {"Content-Type": "application/x-www-form-urlencoded", "Origin": f"https://{self.host}"}
        status, _ = self.ask("POST", "/sign-in", form, headers)
        if status != 303:
            sys.exit(f"signing in answered {status}")

    def get(self, address):
        return self.ask("GET", address)

    def ask(self, method, address, body=None, headers={}):
        cookie = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        self.connection.request(method, address, body, {**headers, "Cookie": cookie})
        answer = self.connection.getresponse()
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                key, _, rest = value.partition("=")
                self.cookies[key] = rest.partition(";")[0]
        return answer.status, answer.read().decode()

    def time(self, address, count):
        """Median and slowest in milliseconds, and how many bytes."""
        took = []
        for _ in range(count + 5):
            began = time.perf_counter()
            status, text = self.get(address)
            took.append(1_000 * (time.perf_counter() - began))
            if status != 200:
                sys.exit(f"{address} answered {status}")
        return statistics.median(took[5:]), max(took[5:]), len(text.encode())


@contextlib.contextmanager
def serving(programs, folder):
    """The running server: its port and its process."""
    command = [programs / "skridt-server", "serve", "--data", folder, "--port", "0", "--second-factor", "optional"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        yield int(re.search(r":(\d+) ", process.stdout.readline()).group(1)), process
    finally:
        process.terminate()
        process.wait()


def citizens_shown(visitor):
    """The addresses of all citizens in the visitor's list."""
    found = []
    for first in range(0, 100, 20):
        page = visitor.get(f"/citizens?from={first}")[1]
        found += re.findall(r'href="(/citizens/[0-9A-Za-z_-]{16,})"', page)
    return list(dict.fromkeys(found))
