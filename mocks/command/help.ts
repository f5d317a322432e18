export const HELP = `latchkey: payment APIs on your machine that enforce their keys

  latchkey [start] [options]            serve until Ctrl+C
  latchkey run [options] -- <command>   serve while <command> runs; exit with its code
  latchkey key <provider> [--live] [--class <class>] [--expires <when>] [--revoked] [--scope <s>]
                                        issue a key and print it
  latchkey case [<provider>[/<case>]]   list the outcomes, or stage one and print its curl
  latchkey log [<provider>] [-f]        requests, each with the check that refused it
  latchkey why <request id>             one request, check by check

start and run:
  -p, --port <port>        4710, and a free one for run; 0 takes a free one   LATCHKEY_PORT
      --host <address>     127.0.0.1; 0.0.0.0 to be reached from outside      LATCHKEY_HOST
      --allow-host <name>  a further name by which the dashboard may be called; may be repeated
                                                                              LATCHKEY_ALLOW_HOST
      --provider <id>      only this one, or the one that a rules file declares; may be repeated
      --now <instant>      the clock stands here, such as 2026-01-15T10:00:00Z
      --seed <text>        the same keys in every run
      --delay <ms>         wait before each answer
      --write-env <file>   write base addresses and keys there; Git has to ignore it
  -q, --quiet              no greeting and no line for each request

all commands:
      --json               standard output holds JSON alone, an object a line
  -h, --help
  -v, --version

key, case, log and why ask the server at LATCHKEY_URL (http://127.0.0.1:4710).
Exit: 0 stopped, 1 failed, 2 wrong usage, 69 no server there; run gives the command's own.`
