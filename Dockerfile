# The image is named by its digest, so that everybody builds on the same one; docs/releasing.md says how to move to a newer one.
# Packages change less often than the program, so they are a separate layer.
FROM node:24-slim@sha256:0e0ff40c39bc087845bfb27465a0df4ea419520094bc35842ff83dd8cbe6f9b6 AS packages
WORKDIR /opt/verbatim
COPY package.json package-lock.json ./
# Not "npm ci", because it refuses a lock file without the packages of other platforms. Node 24 comes with the image.
RUN npm install --ignore-scripts --omit=dev --omit=optional --no-save --no-audit --no-fund

# The program and its packages in few files. What makes them comes with the optional packages, and stays here.
FROM node:24-slim@sha256:0e0ff40c39bc087845bfb27465a0df4ea419520094bc35842ff83dd8cbe6f9b6 AS bundle
WORKDIR /opt/verbatim
COPY package.json package-lock.json ./
RUN npm install --ignore-scripts --omit=dev --no-save --no-audit --no-fund
COPY scripts ./scripts
COPY src ./src
# Seconds since 1970: with it, the same sources give the same bytes.
ARG SOURCE_DATE_EPOCH
RUN node scripts/bundle.mjs

FROM node:24-slim@sha256:0e0ff40c39bc087845bfb27465a0df4ea419520094bc35842ff83dd8cbe6f9b6 AS program
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080 NODE_COMPILE_CACHE=/var/cache/verbatim
WORKDIR /opt/verbatim
COPY package.json package-lock.json ./
COPY scripts ./scripts
COPY --from=packages /opt/verbatim/node_modules ./node_modules
COPY src ./src
COPY --from=bundle /opt/verbatim/.bundle ./.bundle
COPY document ./document
# The image contains no Redis: set REDIS_URL.
RUN install -d -o node -m 0700 /var/cache/verbatim
USER node
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--disable-warning=ExperimentalWarning", "--disable-sigusr1", "--max-semi-space-size=4", "--heap-growing-percent=20", "scripts/start.mjs"]

FROM program
# Compiles the program now, for faster starts: nothing can be written when it runs. V8's options must be those of CMD. It starts, and
# reaches neither Telegram nor a Redis. V8 never compiles to the same bytes twice, so this is a layer of its own: who compares
# builds compares the one before it (--target program).
RUN BOT_TOKEN=1:none TELEGRAM_API_ROOT=http://127.0.0.1:1 REDIS_URL=redis://127.0.0.1:1 timeout 10 node --disable-warning=ExperimentalWarning --disable-sigusr1 --max-semi-space-size=4 --heap-growing-percent=20 scripts/start.mjs || true
