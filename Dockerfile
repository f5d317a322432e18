# The mock in one file and nothing else: `npm run package` writes it.
#   docker build -t latchkey . && docker run --rm -p 4710:4710 latchkey
# tests/package/built/docker.test.ts does what these lines say, without Docker.
FROM node:26-alpine
COPY dist-docker/latchkey.mjs /latchkey.mjs
USER node
EXPOSE 4710
HEALTHCHECK --interval=5s --timeout=2s CMD wget -qO- http://127.0.0.1:${LATCHKEY_PORT:-4710}/_health
ENTRYPOINT ["node", "/latchkey.mjs", "--host", "0.0.0.0"]
