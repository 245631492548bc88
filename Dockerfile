# Packages change less often than the program, so they are a separate layer.
FROM node:24-slim AS packages
WORKDIR /opt/verbatim
COPY package.json package-lock.json ./
# Not "npm ci", because it refuses a lock file without the packages of other platforms. Node 24 comes with the image.
RUN npm install --ignore-scripts --omit=dev --omit=optional --no-save --no-audit --no-fund

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080 NODE_COMPILE_CACHE=/var/cache/verbatim
WORKDIR /opt/verbatim
COPY package.json ./
COPY scripts ./scripts
COPY --from=packages /opt/verbatim/node_modules ./node_modules
COPY src ./src
COPY document ./document
# The image contains no Redis: set REDIS_URL.
RUN install -d -o node -m 0700 /var/cache/verbatim
USER node
# Compiles the program now, for faster starts: nothing can be written when it runs. V8's options must be those of CMD. It ends
# at once, with the line that says so, because of the port.
RUN PORT=none node --import ./scripts/compile-cache.mjs --disable-warning=ExperimentalWarning --max-semi-space-size=8 --heap-growing-percent=20 --input-type=module --eval "await import('./src/node/jobs/jobs-role.ts'); await import('./src/node.ts')" || true
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--import", "./scripts/compile-cache.mjs", "--disable-warning=ExperimentalWarning", "--disable-sigusr1", "--max-semi-space-size=8", "--heap-growing-percent=20", "src/node.ts"]
